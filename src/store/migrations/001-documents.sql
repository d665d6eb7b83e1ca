-- Runs, captures, documents with their versions, works, instruments, and what was read in them.
-- Days are TEXT YYYY-MM-DD, instants TEXT ISO 8601 in UTC, flags INTEGER 0/1, lists and objects JSON text.

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  exit_code INTEGER,
  report TEXT
);

-- Bản thu: where, when and how bytes were seen. The bytes are a file in captures/, named by sha256.
CREATE TABLE capture (
  id INTEGER PRIMARY KEY,
  place TEXT NOT NULL,               -- address, or path below the folder that was ingested
  sha256 TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  media_type TEXT,
  charset TEXT,
  provenance TEXT NOT NULL,
  how TEXT NOT NULL,                 -- 'file', 'http', 'browser'
  first_seen_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'captured', -- 'captured', 'read', 'failed'
  UNIQUE (place, sha256)
);
CREATE INDEX capture_state ON capture (state) WHERE state <> 'read';

CREATE TABLE work (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  instrument_id TEXT UNIQUE
);

-- What a document's work is recognised by: 'instrument:…', 'url:…', 'text:…'. Documents that share a key are
-- one work. rank orders the names a work may take, 0 best.
CREATE TABLE work_key (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (document_id, key)
) WITHOUT ROWID;
CREATE INDEX work_key_key ON work_key (key);

-- Former public ids; they answer with the work as it is named now.
CREATE TABLE work_alias (
  name TEXT PRIMARY KEY,
  work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  work_id INTEGER REFERENCES work (id),
  version_id INTEGER,                -- the newest version
  url TEXT,
  source TEXT,
  first_seen_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  gone_at TEXT
);
CREATE INDEX document_work ON document (work_id);

-- One row per changed text. Every stored offset belongs to one version.
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  capture_id INTEGER NOT NULL REFERENCES capture (id),
  text_hash TEXT NOT NULL,
  text TEXT NOT NULL,
  extraction TEXT NOT NULL,          -- all that was read, without what has columns or tables here: text, references
  format TEXT NOT NULL,
  page_kind TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT,
  published_on TEXT,
  own_id TEXT,
  ocr_confidence REAL,
  secret INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  UNIQUE (document_id, text_hash)
);

CREATE TABLE attachment (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  href TEXT NOT NULL,
  label TEXT,
  PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

-- Văn bản with an identity, held or only cited. Open ids are not rows here.
CREATE TABLE instrument (
  id TEXT PRIMARY KEY,
  jurisdiction TEXT NOT NULL,
  organ TEXT NOT NULL,
  type TEXT NOT NULL,
  period TEXT NOT NULL,
  number TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX instrument_number ON instrument (number, organ, type);

CREATE TABLE instrument_alias (
  name TEXT PRIMARY KEY,
  id TEXT NOT NULL
) WITHOUT ROWID;

-- Viện dẫn. What was read stays as read; what it is known to mean now is worked off without reading the text again.
CREATE TABLE reference (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start_unit INTEGER NOT NULL,
  end_unit INTEGER NOT NULL,
  quote TEXT NOT NULL,
  kind TEXT NOT NULL,
  symbol TEXT,
  read_id TEXT NOT NULL,
  read_verdict TEXT NOT NULL,
  read_why TEXT NOT NULL,
  read_candidates TEXT NOT NULL,
  number TEXT NOT NULL,              -- number part of read_id, by which the ledger looks
  issued_on TEXT,
  provisions TEXT NOT NULL,
  relation TEXT NOT NULL,
  nested_relation TEXT,
  nested_of INTEGER,
  verdict TEXT NOT NULL,
  id_now TEXT NOT NULL,
  why_now TEXT NOT NULL,
  UNIQUE (version_id, position)
);
CREATE INDEX reference_id_now ON reference (id_now);
CREATE INDEX reference_unresolved ON reference (number) WHERE verdict IN ('open', 'ambiguous');

CREATE TABLE entity (
  version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start_unit INTEGER NOT NULL,
  end_unit INTEGER NOT NULL,
  quote TEXT NOT NULL,
  type TEXT NOT NULL,
  canonical TEXT,
  role TEXT,
  PRIMARY KEY (version_id, position)
) WITHOUT ROWID;
CREATE INDEX entity_canonical ON entity (type, canonical);

-- Thông tin. version_id is null for rows of the registry.
CREATE TABLE assertion (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  evidence TEXT NOT NULL,
  certainty TEXT NOT NULL,
  quote TEXT,
  version_id INTEGER REFERENCES version (id) ON DELETE CASCADE
);
CREATE INDEX assertion_subject ON assertion (subject, field);
CREATE INDEX assertion_version ON assertion (version_id);

-- Hiệu lực.
CREATE TABLE effect (
  id INTEGER PRIMARY KEY,
  instrument TEXT NOT NULL,
  kind TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT,
  provisions TEXT,
  cause TEXT,
  certainty TEXT NOT NULL,
  evidence TEXT NOT NULL,
  version_id INTEGER REFERENCES version (id) ON DELETE CASCADE
);
CREATE INDEX effect_instrument ON effect (instrument);
CREATE INDEX effect_cause ON effect (cause);
CREATE INDEX effect_version ON effect (version_id);

-- Relations known without a reference in a held text: rows of the registry, in the stored direction.
CREATE TABLE registry_relation (
  from_id TEXT NOT NULL,
  relation TEXT NOT NULL,
  to_id TEXT NOT NULL,
  certainty TEXT NOT NULL,
  PRIMARY KEY (from_id, relation, to_id)
) WITHOUT ROWID;
CREATE INDEX registry_relation_to ON registry_relation (to_id);

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  class TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  next TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  closed_at TEXT,
  UNIQUE (class, subject)
);

-- What the index has not seen yet: groups whose records must be made again.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  group_name TEXT NOT NULL
);

CREATE TABLE note (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Quan hệ: every edge once, in its stored direction, from the newest version of each document.
-- The citing end is the instrument, or for news the work. Registry edges have no version.
CREATE VIEW edge AS
SELECT
  CASE WHEN r.relation LIKE '%\_by' ESCAPE '\' THEN r.id_now ELSE coalesce(w.instrument_id, w.public_id) END AS from_id,
  CASE r.relation WHEN 'amended_by' THEN 'amends' WHEN 'replaced_by' THEN 'replaces'
    WHEN 'repealed_by' THEN 'repeals' ELSE r.relation END AS relation,
  CASE WHEN r.relation LIKE '%\_by' ESCAPE '\' THEN coalesce(w.instrument_id, w.public_id) ELSE r.id_now END AS to_id,
  r.id AS reference_id, d.id AS document_id, w.id AS work_id, 0 AS nested, NULL AS certainty
FROM reference r
JOIN document d ON d.version_id = r.version_id
JOIN work w ON w.id = d.work_id
WHERE r.verdict IN ('resolved', 'known-missing')
  AND r.id_now <> coalesce(w.instrument_id, w.public_id)
UNION ALL
SELECT
  CASE WHEN r.nested_relation LIKE '%\_by' ESCAPE '\' THEN r.id_now ELSE s.id_now END,
  CASE r.nested_relation WHEN 'amended_by' THEN 'amends' WHEN 'replaced_by' THEN 'replaces'
    WHEN 'repealed_by' THEN 'repeals' ELSE r.nested_relation END,
  CASE WHEN r.nested_relation LIKE '%\_by' ESCAPE '\' THEN s.id_now ELSE r.id_now END,
  r.id, d.id, w.id, 1, NULL
FROM reference r
JOIN reference s ON s.version_id = r.version_id AND s.position = r.nested_of
JOIN document d ON d.version_id = r.version_id
JOIN work w ON w.id = d.work_id
WHERE r.nested_relation IS NOT NULL
  AND r.verdict IN ('resolved', 'known-missing') AND s.verdict IN ('resolved', 'known-missing')
  AND r.id_now <> s.id_now
UNION ALL
SELECT from_id, relation, to_id, NULL, NULL, NULL, 0, certainty FROM registry_relation;
