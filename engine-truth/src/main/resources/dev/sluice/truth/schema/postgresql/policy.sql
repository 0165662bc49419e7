SELECT c.name || '.' || p.polname AS name, pg_temp.yes(p.polpermissive) AS permissive
FROM own_class c JOIN pg_policy p ON p.polrelid = c.class
