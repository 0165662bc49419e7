-- morph:nontransactional
CREATE INDEX CONCURRENTLY keys_locker_idx ON keys (locker_id);
