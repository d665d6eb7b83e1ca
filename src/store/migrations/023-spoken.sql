-- Which texts speak for a territory, without reading the texts: the pages of bodies look for it.
CREATE INDEX version_spoken ON version (json_extract(extraction, '$.jurisdiction'));
