/** The articles of an old and a new law that belong together, as written: `58a>60`. */
export type WrittenPair = string
