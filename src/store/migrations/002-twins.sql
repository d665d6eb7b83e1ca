-- By what documents are found that may tell the same: a sample of a text's word triples ('text'), and what stays the
-- same when a text is translated ('facts'). Only documents that are no instruments: those have numbers.
CREATE TABLE trait (
  kind TEXT NOT NULL,
  token TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  PRIMARY KEY (kind, token, document_id)
) WITHOUT ROWID;
CREATE INDEX trait_document ON trait (document_id);
