-- What crawling knows: addresses with their leases, sources with their state, and each source's share of a run.

CREATE TABLE frontier (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  key TEXT NOT NULL,                 -- stable id where the address pattern has one, else the address
  url TEXT NOT NULL,                 -- canonical address that is fetched now
  place TEXT NOT NULL,               -- address under which the document was first seen: its name in the store
  role TEXT NOT NULL,                -- 'detail', 'attachment'
  found_on TEXT,                     -- page an attachment was offered on
  depth INTEGER NOT NULL,
  title TEXT,
  day TEXT,
  symbol TEXT,
  last_modified_told TEXT,           -- by the sitemap: a hint
  state TEXT NOT NULL DEFAULT 'waiting', -- 'waiting', 'leased', 'done', 'gone', 'quarantined'
  due_at TEXT NOT NULL,
  cycle INTEGER NOT NULL DEFAULT 0,  -- last cycle of the source in which this address was dealt with
  tries INTEGER NOT NULL DEFAULT 0,  -- within the present cycle
  failures INTEGER NOT NULL DEFAULT 0, -- cycles in a row
  failure_class TEXT,
  etag TEXT,
  last_modified TEXT,
  raw_hash TEXT,
  text_chars INTEGER,                -- of the last good reading; a much shorter one is doubted
  text_simhash TEXT,
  frame TEXT,                        -- sketch of the page's template
  fields TEXT,                       -- letters of the fields that reading had: t title, d date, n number
  interval_days REAL NOT NULL DEFAULT 1,
  first_seen_at TEXT NOT NULL,
  fetched_at TEXT,                   -- last answer, also 304
  body_at TEXT,                      -- last answer with a body
  changed_at TEXT,
  UNIQUE (source, key)
);
CREATE INDEX frontier_due ON frontier (source, state, cycle, due_at);

CREATE TABLE source_state (
  source TEXT PRIMARY KEY,
  cycle INTEGER NOT NULL DEFAULT 0,
  cycle_opened_at TEXT,              -- null between cycles
  listed_once INTEGER NOT NULL DEFAULT 0, -- its lists were read to their end once
  probation INTEGER NOT NULL DEFAULT 1,
  paused_until TEXT,
  paused_why TEXT
) WITHOUT ROWID;

CREATE TABLE source_run (
  run_id INTEGER NOT NULL REFERENCES run (id),
  source TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  listings INTEGER NOT NULL,
  items INTEGER NOT NULL,
  details INTEGER NOT NULL,          -- pages that were read in this run
  with_title INTEGER NOT NULL,
  with_date INTEGER NOT NULL,
  with_number INTEGER NOT NULL,
  new INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (run_id, source)
) WITHOUT ROWID;

-- Findings that a person has seen and accepts for a while.
CREATE TABLE acknowledged (
  class TEXT NOT NULL,
  subject TEXT NOT NULL,             -- a source id, or the subject of one finding
  why TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (class, subject)
) WITHOUT ROWID;

-- Lists, feeds and sitemaps whose servers can say "not changed": their last body, to be looked at again.
CREATE TABLE listing (
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  final_url TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  media_type TEXT,
  charset TEXT,
  body BLOB NOT NULL,                -- deflated
  fetched_at TEXT NOT NULL,
  PRIMARY KEY (source, url)
) WITHOUT ROWID;
