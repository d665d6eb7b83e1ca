-- Relations that a portal's table of properties states, active, between two instruments; of the version they were read
-- from, and apart from what texts state.
CREATE TABLE stated_relation (
  version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  from_id TEXT NOT NULL,
  relation TEXT NOT NULL,
  to_id TEXT NOT NULL,
  label TEXT NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (version_id, from_id, relation, to_id)
) WITHOUT ROWID;
CREATE INDEX stated_relation_from ON stated_relation (from_id);
CREATE INDEX stated_relation_to ON stated_relation (to_id);
CREATE INDEX document_version ON document (version_id);
CREATE INDEX reference_nested ON reference (version_id, nested_of) WHERE nested_relation IS NOT NULL;

-- Quan hệ: as before, with tables of portals. Each branch gives both ends as plain columns, so that what starts or ends
-- at one instrument is found by index and never by reading every reference. (`+`: works without instrument are many, and
-- their index no place to begin.)
DROP VIEW edge;
CREATE VIEW edge AS
SELECT w.instrument_id AS from_id, r.relation AS relation, r.id_now AS to_id, r.id AS reference_id,
  d.id AS document_id, w.id AS work_id, 0 AS nested, NULL AS certainty, 'citation' AS evidence
FROM reference r JOIN document d ON d.version_id = r.version_id JOIN work w ON w.id = d.work_id
WHERE w.instrument_id IS NOT NULL AND r.verdict IN ('resolved', 'known-missing')
  AND r.relation NOT IN ('amended_by', 'replaced_by', 'repealed_by') AND r.id_now <> w.instrument_id
UNION ALL
SELECT w.public_id, r.relation, r.id_now, r.id, d.id, w.id, 0, NULL, 'citation'
FROM reference r JOIN document d ON d.version_id = r.version_id JOIN work w ON w.id = d.work_id
WHERE +w.instrument_id IS NULL AND r.verdict IN ('resolved', 'known-missing')
  AND r.relation NOT IN ('amended_by', 'replaced_by', 'repealed_by')
UNION ALL
SELECT r.id_now, CASE r.relation WHEN 'amended_by' THEN 'amends' WHEN 'replaced_by' THEN 'replaces' ELSE 'repeals' END,
  w.instrument_id, r.id, d.id, w.id, 0, NULL, 'citation'
FROM reference r JOIN document d ON d.version_id = r.version_id JOIN work w ON w.id = d.work_id
WHERE w.instrument_id IS NOT NULL AND r.verdict IN ('resolved', 'known-missing')
  AND r.relation IN ('amended_by', 'replaced_by', 'repealed_by') AND r.id_now <> w.instrument_id
UNION ALL
SELECT r.id_now, CASE r.relation WHEN 'amended_by' THEN 'amends' WHEN 'replaced_by' THEN 'replaces' ELSE 'repeals' END,
  w.public_id, r.id, d.id, w.id, 0, NULL, 'citation'
FROM reference r JOIN document d ON d.version_id = r.version_id JOIN work w ON w.id = d.work_id
WHERE +w.instrument_id IS NULL AND r.verdict IN ('resolved', 'known-missing')
  AND r.relation IN ('amended_by', 'replaced_by', 'repealed_by')
UNION ALL
SELECT s.id_now, r.nested_relation, r.id_now, r.id, d.id, w.id, 1, NULL, 'citation'
FROM reference r JOIN reference s ON s.version_id = r.version_id AND s.position = r.nested_of
JOIN document d ON d.version_id = r.version_id JOIN work w ON w.id = d.work_id
WHERE r.nested_relation IS NOT NULL AND r.nested_relation NOT IN ('amended_by', 'replaced_by', 'repealed_by')
  AND r.verdict IN ('resolved', 'known-missing') AND s.verdict IN ('resolved', 'known-missing')
  AND r.id_now <> s.id_now
UNION ALL
SELECT r.id_now,
  CASE r.nested_relation WHEN 'amended_by' THEN 'amends' WHEN 'replaced_by' THEN 'replaces' ELSE 'repeals' END,
  s.id_now, r.id, d.id, w.id, 1, NULL, 'citation'
FROM reference r JOIN reference s ON s.version_id = r.version_id AND s.position = r.nested_of
JOIN document d ON d.version_id = r.version_id JOIN work w ON w.id = d.work_id
WHERE r.nested_relation IN ('amended_by', 'replaced_by', 'repealed_by')
  AND r.verdict IN ('resolved', 'known-missing') AND s.verdict IN ('resolved', 'known-missing')
  AND r.id_now <> s.id_now
UNION ALL
SELECT t.from_id, t.relation, t.to_id, NULL, d.id, d.work_id, 0, 'verified-in-part', 'portal-table'
FROM stated_relation t JOIN document d ON d.version_id = t.version_id
UNION ALL
SELECT from_id, relation, to_id, NULL, NULL, NULL, 0, certainty, 'registry' FROM registry_relation;
