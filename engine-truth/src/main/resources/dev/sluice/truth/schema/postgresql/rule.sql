SELECT c.name || '.' || r.rulename AS name FROM own_class c JOIN pg_rewrite r ON r.ev_class = c.class AND r.rulename <> '_RETURN'
