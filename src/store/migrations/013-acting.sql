-- A law is recited by a hundred thousand texts and replaced by one: what acts on it is found without reading the others.
DROP INDEX reference_id_now;
CREATE INDEX reference_cited ON reference (id_now, relation);
DROP INDEX registry_relation_to;
CREATE INDEX registry_relation_to ON registry_relation (to_id, relation);
