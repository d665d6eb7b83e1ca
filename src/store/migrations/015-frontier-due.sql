-- What a cycle has still to visit. Without the state, which changes with every lease, the index is written once a visit.
DROP INDEX frontier_due;
CREATE INDEX frontier_due ON frontier (source, cycle, due_at);
