BEGIN;
SELECT id, port_from, port_to FROM routes WHERE false;
ROLLBACK;
