package dev.sluice.bench;

import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What one dialect's statements look like; <code>{table}</code> and its like are filled in by {@link Corpus}. */
record CorpusTemplates(
        String id, String tableEnd, String begin, List<String> types, List<String> columns, List<String> statements) {

    private static final CorpusTemplates POSTGRES = new CorpusTemplates(
            "id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            "",
            "SET lock_timeout = '1s';\nBEGIN;\n",
            List.of(
                    "text",
                    "bigint",
                    "integer",
                    "boolean",
                    "timestamptz",
                    "numeric(12,2)",
                    "varchar(120)",
                    "jsonb",
                    "uuid"),
            List.of(
                    "text",
                    "text NOT NULL DEFAULT 'n'",
                    "bigint",
                    "integer NOT NULL DEFAULT 0",
                    "boolean NOT NULL DEFAULT false",
                    "timestamptz NOT NULL DEFAULT now()",
                    "numeric(12,2)",
                    "varchar(120)",
                    "jsonb NOT NULL DEFAULT '{}'",
                    "uuid"),
            repeated("""
                    14 ALTER TABLE {table} ADD COLUMN {column} {type};
                    4 ALTER TABLE {table} ADD COLUMN {column} integer NOT NULL DEFAULT 0;
                    4 ALTER TABLE {table}~    ADD COLUMN {column} {type},~    ADD COLUMN {column} {type},~    DROP COLUMN {column};
                    8 CREATE INDEX {table}_{new}_idx ON {table} ({column});
                    4 CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS {noun}_{new}_idx ON {table} ({column}, id);
                    3 CREATE INDEX {noun}_{new}_idx ON {table} USING btree (lower({column}) DESC NULLS LAST) WHERE archived_at IS NULL;
                    3 DROP INDEX IF EXISTS {noun}_{new}_idx;
                    3 ALTER TABLE {table}~    ADD CONSTRAINT {noun}_fk_{new} FOREIGN KEY (parent_id) REFERENCES {table} (id) ON DELETE CASCADE;
                    3 ALTER TABLE {table} ADD CONSTRAINT {noun}_fk_{new} FOREIGN KEY (parent_id) REFERENCES {table} (id) NOT VALID;
                    3 ALTER TABLE {table} ADD CONSTRAINT {noun}_ck_{new} CHECK (amount >= 0 AND quantity BETWEEN 0 AND 1000);
                    4 ALTER TABLE {table} ALTER COLUMN {column} TYPE {type};
                    4 ALTER TABLE {table} ALTER COLUMN {column} SET NOT NULL;
                    2 ALTER TABLE {table} RENAME COLUMN {column} TO {column};
                    3 ALTER TABLE {table} DROP COLUMN IF EXISTS {column};
                    2 DROP TABLE IF EXISTS {noun}_old_{new};
                    8 INSERT INTO {table} (external_id, title, priority) VALUES~    {rows};
                    6 UPDATE {table} AS a~SET status = 'done', version = a.version + 1~FROM {table} AS b~WHERE b.id = a.parent_id AND a.status IN ('open', 'held') AND b.closed_at IS NOT NULL;
                    3 CREATE OR REPLACE VIEW {noun}_view_{new} AS~SELECT a.id, a.title, count(b.id) AS total~FROM {table} AS a~LEFT JOIN {table} AS b ON b.parent_id = a.id~WHERE a.archived_at IS NULL~GROUP BY a.id, a.title;
                    3 COMMENT ON TABLE {table} IS 'kept for the ''{noun}'' report';
                    3 CREATE OR REPLACE FUNCTION touch_{new}() RETURNS trigger LANGUAGE plpgsql AS $body$~BEGIN~    -- keep the clock of the row~    NEW.last_seen_at := now();~    IF NEW.status IS DISTINCT FROM OLD.status THEN~        INSERT INTO audit_log (what, at) VALUES ('{noun}', now());~    END IF;~    RETURN NEW;~END;~$body$;
                    2 DO $$~BEGIN~    IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood_{new}') THEN~        EXECUTE 'ALTER TABLE {table} ADD COLUMN {column} text';~    END IF;~END~$$;
                    1 CREATE TYPE mood_{new} AS ENUM ('new', 'open', 'closed');
                    3 GRANT SELECT, INSERT, UPDATE ON {table} TO app_rw;
                    """));

    private static final CorpusTemplates MYSQL = new CorpusTemplates(
            "id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY",
            " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4",
            "START TRANSACTION;\n",
            List.of(
                    "text",
                    "bigint",
                    "int",
                    "tinyint(1)",
                    "datetime(6)",
                    "decimal(12,2)",
                    "varchar(120)",
                    "json",
                    "char(36)"),
            List.of(
                    "text",
                    "varchar(120) NOT NULL DEFAULT 'n'",
                    "bigint unsigned",
                    "int NOT NULL DEFAULT '0'",
                    "tinyint(1) NOT NULL DEFAULT 0",
                    "timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP",
                    "decimal(12,2)",
                    "varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                    "json",
                    "enum('new','open','closed') DEFAULT 'new'"),
            repeated("""
                    14 ALTER TABLE {table} ADD COLUMN {column} {type};
                    4 ALTER TABLE {table} ADD COLUMN {column} int NOT NULL DEFAULT 0 AFTER id;
                    4 ALTER TABLE {table}~    ADD COLUMN {column} {type},~    ADD COLUMN {column} {type},~    DROP COLUMN {column};
                    8 CREATE INDEX {table}_{new}_idx ON {table} ({column});
                    4 ALTER TABLE `{table}` ADD UNIQUE KEY `{noun}_{new}` (`{column}`, `id`), ALGORITHM=INPLACE, LOCK=NONE;
                    3 CREATE INDEX {noun}_{new}_idx ON {table} ({column}(20) DESC, id);
                    3 DROP INDEX {noun}_{new}_idx ON {table};
                    6 ALTER TABLE {table}~    ADD CONSTRAINT {noun}_fk_{new} FOREIGN KEY (parent_id) REFERENCES {table} (id) ON DELETE CASCADE;
                    3 ALTER TABLE {table} ADD CONSTRAINT {noun}_ck_{new} CHECK (amount >= 0 AND quantity BETWEEN 0 AND 1000);
                    5 ALTER TABLE {table} MODIFY COLUMN {column} {type} NOT NULL;
                    3 ALTER TABLE {table} CHANGE COLUMN {column} {column} {type};
                    2 ALTER TABLE {table} RENAME COLUMN {column} TO {column};
                    3 ALTER TABLE {table} DROP COLUMN {column};
                    2 DROP TABLE IF EXISTS {noun}_old_{new};
                    10 INSERT INTO `{table}` (`external_id`, `title`, `priority`) VALUES~    {rows};
                    6 UPDATE {table} SET status = 'done', version = version + 1 WHERE status IN ('open', 'held') LIMIT 1000;
                    3 CREATE OR REPLACE VIEW {noun}_view_{new} AS~SELECT a.id, a.title, count(b.id) AS total~FROM {table} AS a~LEFT JOIN {table} AS b ON b.parent_id = a.id~WHERE a.archived_at IS NULL~GROUP BY a.id, a.title;
                    3 ALTER TABLE {table} COMMENT = 'kept for the ''{noun}'' report';
                    2 /*!40101 SET NAMES utf8mb4 */;
                    3 ANALYZE TABLE {table};
                    """));

    static CorpusTemplates of(Dialect dialect) {
        return dialect.mysqlFamily() ? MYSQL : POSTGRES;
    }

    /** A line for each statement: how often it comes, and the statement, {@code ~} for a line break. */
    private static List<String> repeated(String lines) {
        List<String> statements = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            int space = line.indexOf(' ');
            String statement = line.substring(space + 1).replace('~', '\n');
            for (int i = Integer.parseInt(line.substring(0, space)); i > 0; i--) {
                statements.add(statement);
            }
        }
        return statements;
    }

    String pick(Random random) {
        return statements.get(random.nextInt(statements.size()));
    }

    String type(Random random) {
        return types.get(random.nextInt(types.size()));
    }

    /** A type with attributes. */
    String column(Random random) {
        return columns.get(random.nextInt(columns.size()));
    }
}
