CREATE FUNCTION make_log(log text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE 'CREATE TABLE log_of_files (id bigint PRIMARY KEY, at timestamptz)';
END $$;
SELECT make_log('files');
PREPARE add_note AS INSERT INTO notes VALUES ($1, $2);
EXECUTE add_note(1, 'a');
SELECT id INTO copied FROM notes;
CREATE PROCEDURE make_more() LANGUAGE sql AS $$ CREATE TABLE more (id int) $$;
CALL make_more();
