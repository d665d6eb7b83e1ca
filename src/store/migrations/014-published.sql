-- The day a page says it was published: what a source's rhythm is taken from. `day` is what lists say.
ALTER TABLE frontier ADD COLUMN published_on TEXT;
