/** Goes up with every change of the tables or of what is written to them: an index of another number is made again. */
export const fts5SchemaVersion = 6

/**
 * The embedded index. `words` gives, for a word or a pair of words, the records that have it, and nothing else: it
 * is contentless and without positions, and its tokens are made by `tokens.ts`, so it needs no idea of Vietnamese.
 * What decides the order is in `packed` (a table of its own: two hundred rows are read for a
 * query) and in `attribute`, which is read into memory.
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
  id INTEGER PRIMARY KEY,
  work INTEGER NOT NULL,
  head INTEGER NOT NULL,
  type INTEGER NOT NULL, issuer INTEGER NOT NULL, places INTEGER NOT NULL, year INTEGER NOT NULL,
  lang INTEGER NOT NULL, kind INTEGER NOT NULL, status INTEGER NOT NULL, instrument INTEGER NOT NULL,
  article INTEGER NOT NULL, part INTEGER NOT NULL, source INTEGER NOT NULL, held INTEGER NOT NULL, path INTEGER NOT NULL, translated INTEGER NOT NULL, day INTEGER NOT NULL, rank INTEGER NOT NULL, cited INTEGER NOT NULL, length INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS attribute_work ON attribute (work) WHERE head = 1;
CREATE TABLE IF NOT EXISTS value (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (name, text)
);
CREATE TABLE IF NOT EXISTS key (
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (name, value, record)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
  stream, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab (words, 'row');
CREATE TABLE IF NOT EXISTS spelling (
  folded TEXT NOT NULL,
  exact TEXT NOT NULL,
  PRIMARY KEY (folded, exact)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS suggestion (
  folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (folded, kind, record)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS gone (
  seq INTEGER PRIMARY KEY,
  id INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`
