SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY harvests_tree_idx ON harvests (tree_id);
