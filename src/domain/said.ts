/** One phrase in the languages of the interface: Vietnamese and English. */
export type Said = { readonly vi: string; readonly en: string }
