-- hasura:no-transaction
DROP INDEX CONCURRENTLY firings_kiln_idx;
