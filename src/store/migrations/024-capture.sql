-- Whose bytes these are: asked for every file that is given again unchanged.
CREATE INDEX version_capture ON version (capture_id);
