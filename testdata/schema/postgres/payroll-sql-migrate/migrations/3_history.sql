-- +migrate Up
CREATE TABLE employees_history (LIKE employees INCLUDING ALL EXCLUDING INDEXES, changed timestamptz NOT NULL);
ALTER TABLE employees_history ADD CONSTRAINT employees_history_pkey PRIMARY KEY (id, changed);
-- +migrate StatementBegin
CREATE FUNCTION keep_history() RETURNS trigger AS $body$
BEGIN
    INSERT INTO employees_history SELECT OLD.*, now();
    RETURN NULL;
END
$body$ LANGUAGE plpgsql SECURITY DEFINER;
-- +migrate StatementEnd
CREATE CONSTRAINT TRIGGER keep AFTER UPDATE OR DELETE ON employees DEFERRABLE FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE STATISTICS employees_stats ON office, boss FROM employees;

-- +migrate Down
DROP STATISTICS IF EXISTS employees_stats;
DROP TRIGGER keep ON employees;
DROP FUNCTION keep_history;
DROP TABLE employees_history;
