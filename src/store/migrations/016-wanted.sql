-- Instruments that are cited and not held, and the sources that were asked for them: none is asked again too soon.
CREATE TABLE wanted_ask (
  source TEXT NOT NULL,
  instrument TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  found INTEGER NOT NULL,
  PRIMARY KEY (source, instrument)
) WITHOUT ROWID;
