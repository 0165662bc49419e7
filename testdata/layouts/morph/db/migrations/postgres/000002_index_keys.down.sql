-- morph:nontransactional
DROP INDEX CONCURRENTLY keys_locker_idx;
