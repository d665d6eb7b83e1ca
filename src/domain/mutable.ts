/** The same with properties that may be set: for a record while it is put together. */
export type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
