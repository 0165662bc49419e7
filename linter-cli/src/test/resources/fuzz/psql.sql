\set x 1
\c db
SELECT :x, :'y' \gset
\copy t from stdin
a	b
\.
SELECT 1 \g
