import { keyCharacters } from './fts5-keys.ts'

/** Goes up with every change of the tables or of what is written to them: an index of another number is made again. */
export const fts5SchemaVersion = 8

/**
 * The embedded index. `words` gives, for a word, a pair of words or a key (`fts5-keys.ts`), the records that have it,
 * and nothing else: it is contentless and without positions, and its tokens are made by `tokens.ts`, so it needs no
 * idea of Vietnamese. What decides the order is in `packed` (a table of its own: two hundred rows are read for a
 * query) and in `attribute`, which is read into memory, many records in a row.
 * Row ids are never used twice (a note has the last one): what was read of a row stays true until the row is gone.
 */
export const fts5Schema = `
CREATE TABLE IF NOT EXISTS record (
  id INTEGER PRIMARY KEY,
  group_name TEXT NOT NULL,
  fields TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS packed (
  id INTEGER PRIMARY KEY,
  words BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS record_group ON record (group_name);
CREATE TABLE IF NOT EXISTS attribute (
  chunk INTEGER PRIMARY KEY,
  numbers BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS value (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (name, text)
);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
  stream, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '${keyCharacters}'"
);
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab (words, 'row');
CREATE VIRTUAL TABLE IF NOT EXISTS place USING fts5vocab (words, 'instance');
CREATE TABLE IF NOT EXISTS spelling (
  folded TEXT NOT NULL,
  exact TEXT NOT NULL,
  PRIMARY KEY (folded, exact)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS gone (
  seq INTEGER PRIMARY KEY,
  id INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`
