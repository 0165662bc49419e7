-- no-transaction
CREATE INDEX CONCURRENTLY walks_dog_idx ON walks (dog);
