-- What a text states between two others it names is rare; a law is cited by a hundred thousand texts. Both ends of such
-- statements are found by index, without reading the other references.
ALTER TABLE reference ADD COLUMN nests INTEGER NOT NULL DEFAULT 0; -- 1: another one of the text stands in a relation to it
UPDATE reference SET nests = 1 WHERE EXISTS (
  SELECT 1 FROM reference r
  WHERE r.version_id = reference.version_id AND r.nested_of = reference.position AND r.nested_relation IS NOT NULL);
CREATE INDEX reference_nests ON reference (id_now) WHERE nests = 1;
CREATE INDEX reference_nested_id ON reference (id_now) WHERE nested_relation IS NOT NULL;

-- Quan hệ: as before.
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
WHERE r.nested_relation IS NOT NULL AND s.nests = 1 AND r.nested_relation NOT IN ('amended_by', 'replaced_by', 'repealed_by')
  AND r.verdict IN ('resolved', 'known-missing') AND s.verdict IN ('resolved', 'known-missing')
  AND r.id_now <> s.id_now
UNION ALL
SELECT r.id_now,
  CASE r.nested_relation WHEN 'amended_by' THEN 'amends' WHEN 'replaced_by' THEN 'replaces' ELSE 'repeals' END,
  s.id_now, r.id, d.id, w.id, 1, NULL, 'citation'
FROM reference r JOIN reference s ON s.version_id = r.version_id AND s.position = r.nested_of
JOIN document d ON d.version_id = r.version_id JOIN work w ON w.id = d.work_id
WHERE r.nested_relation IS NOT NULL AND s.nests = 1
  AND r.nested_relation IN ('amended_by', 'replaced_by', 'repealed_by')
  AND r.verdict IN ('resolved', 'known-missing') AND s.verdict IN ('resolved', 'known-missing')
  AND r.id_now <> s.id_now
UNION ALL
SELECT t.from_id, t.relation, t.to_id, NULL, d.id, d.work_id, 0, 'verified-in-part', 'portal-table'
FROM stated_relation t JOIN document d ON d.version_id = t.version_id
UNION ALL
SELECT from_id, relation, to_id, NULL, NULL, NULL, 0, certainty, 'registry' FROM registry_relation;
