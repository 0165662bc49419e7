-- hasura:no-transaction
CREATE INDEX CONCURRENTLY firings_kiln_idx ON firings (kiln_id);
