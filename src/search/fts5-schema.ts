/**
 * The embedded index. `record` keeps what a hit shows; `words` is contentless, and gets streams of tokens made by
 * `tokens.ts`, so that it needs no idea of Vietnamese; `key` answers symbols and filters exactly.
 * Row ids are never used twice: what was read of a row stays true until the row is gone.
 */
export const fts5Schema = `
CREATE TABLE IF NOT EXISTS record (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  group_name TEXT NOT NULL,
  work TEXT NOT NULL,
  instrument TEXT,
  type TEXT, issuer TEXT, year INTEGER, lang TEXT NOT NULL, kind TEXT,
  day TEXT, rank INTEGER, cited INTEGER NOT NULL,
  head INTEGER NOT NULL,
  fields TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS record_group ON record (group_name);
CREATE INDEX IF NOT EXISTS record_work ON record (work);
CREATE INDEX IF NOT EXISTS record_instrument ON record (instrument) WHERE instrument IS NOT NULL;
CREATE TABLE IF NOT EXISTS key (
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (name, value, record)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS key_record ON key (record);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
  head, body, content='', contentless_delete=1, tokenize="ascii tokenchars '_'"
);
CREATE TABLE IF NOT EXISTS suggestion (
  folded TEXT NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  instrument TEXT,
  group_name TEXT NOT NULL,
  PRIMARY KEY (folded, text, kind, group_name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS suggestion_group ON suggestion (group_name);
CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`
