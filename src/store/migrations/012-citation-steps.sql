-- How often each instrument was cited when the index last got its records, in steps of doubling.
CREATE TABLE citation_step (
  instrument TEXT PRIMARY KEY,
  step INTEGER NOT NULL
) WITHOUT ROWID;
