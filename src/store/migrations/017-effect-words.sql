-- The words an effect rests on, and the day up to which the list speaks that states it.
ALTER TABLE effect ADD COLUMN quote TEXT;
ALTER TABLE effect ADD COLUMN as_of TEXT;
