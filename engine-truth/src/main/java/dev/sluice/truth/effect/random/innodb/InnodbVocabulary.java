package dev.sluice.truth.effect.random.innodb;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.EngineFamily;
import dev.sluice.truth.effect.innodb.InnodbFamily;
import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.RandomCase;
import dev.sluice.truth.effect.random.Vocabulary;
import dev.sluice.truth.server.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes up cases for MariaDB and MySQL. */
public final class InnodbVocabulary implements Vocabulary {

    private static final int MOST_ACTIONS = 5;

    @Override
    public EngineFamily family() {
        return new InnodbFamily();
    }

    @Override
    public String base() {
        return "";
    }

    @Override
    public RandomCase invent(Choices choices, Engine engine) {
        Dialect dialect = engine.dialect();
        Schema schema = new Schema(choices, dialect);
        Statements statements = new Statements(choices, dialect, schema);
        List<Part> setup = new ArrayList<>(schema.statements());
        Table table = schema.table();
        while (!table.versioned && choices.in100(25)) {
            setup.add(statements.earlier(table));
        }
        statements.setting(table).ifPresent(setup::add);
        return RandomCase.of(setup, List.of(statements.any(table)));
    }

    @Override
    public String refused(Answer answer) {
        String plain = answer.get("plain");
        return plain.equals("ok") ? "" : plain;
    }

    /** Statements about a table. */
    private record Statements(Choices choices, Dialect dialect, Schema schema) {

        /** One that the server should take. */
        Part earlier(Table table) {
            ColumnActions columns = new ColumnActions(choices, dialect);
            TableActions others = new TableActions(choices, dialect, schema);
            table.begin();
            while (true) {
                Optional<Part> action = choices.in100(70) ? columns.any(table) : others.key(table);
                if (action.isPresent()) {
                    return Part.row(Part.of("ALTER TABLE t "), action.get());
                }
            }
        }

        Optional<Part> setting(Table table) {
            if (table.versioned && choices.in100(60)) {
                return Optional.of(Part.of("SET system_versioning_alter_history = KEEP"));
            }
            if (!choices.in100(18)) {
                return Optional.empty();
            }
            boolean mariadb = dialect == Dialect.MARIADB;
            return Optional.of(Part.of("SET "
                    + switch (choices.between(0, 6)) {
                        case 0, 1 -> "foreign_key_checks = 0";
                        case 2, 3 -> "sql_mode = ''";
                        case 4 ->
                            mariadb
                                    ? "alter_algorithm = '%s'"
                                            .formatted(choices.of("COPY", "INPLACE", "NOCOPY", "INSTANT"))
                                    : "old_alter_table = 1";
                        case 5 -> mariadb ? "old_mode = 'LOCK_ALTER_TABLE_COPY'" : "sql_mode = 'ANSI'";
                        default -> mariadb ? "check_constraint_checks = 0" : "unique_checks = 0";
                    }));
        }

        Part any(Table table) {
            table.begin();
            if (table.partitioned() && choices.in100(40)) {
                return Part.row(Part.of("ALTER TABLE t "), new Partitions(choices, table).change());
            }
            return switch (choices.between(0, 19)) {
                case 0, 1 -> createIndex(table);
                case 2 -> dropIndex(table);
                case 3 -> whole(table);
                default -> alter(table);
            };
        }

        private Part createIndex(Table table) {
            return new Indexes(choices, dialect)
                    .any(table)
                    .<Part>map(index -> {
                        String kind = index.kind().equals("KEY") ? "" : index.kind() + " ";
                        return Part.row(
                                Part.of("CREATE %sINDEX %s ON t (%s)"
                                        .formatted(kind, index.name(), String.join(", ", index.parts()))),
                                clauses(" "));
                    })
                    .orElseGet(() -> alter(table));
        }

        private Part dropIndex(Table table) {
            return table.untouchedIndexes().isEmpty()
                    ? alter(table)
                    : Part.of("DROP INDEX %s ON t"
                            .formatted(choices.of(table.untouchedIndexes()).name()));
        }

        private Part whole(Table table) {
            return Part.of(choices.of(
                    "TRUNCATE TABLE t",
                    "OPTIMIZE TABLE t",
                    "RENAME TABLE t TO t2",
                    "DROP TABLE t",
                    "ANALYZE TABLE t",
                    "REPAIR TABLE t",
                    "CHECK TABLE t",
                    "RENAME TABLE t TO t2, t2 TO t3",
                    "DROP TABLE IF EXISTS t",
                    table.primaryKey().isPresent() ? "TRUNCATE t" : "DROP TABLE t CASCADE"));
        }

        private Part alter(Table table) {
            int count = choices.of(1, 1, 1, 1, 2, 2, 2, 3, 3, 4, MOST_ACTIONS);
            List<Part> actions = new ArrayList<>();
            ColumnActions columns = new ColumnActions(choices, dialect);
            TableActions others = new TableActions(choices, dialect, schema);
            table.begin();
            while (actions.size() < count) {
                Optional<Part> action = choices.in100(60)
                        ? columns.any(table)
                        : choices.in100(75) ? others.key(table) : others.option(table);
                action.ifPresent(actions::add);
            }
            if (count == 1 && choices.in100(2)) {
                return Part.of(
                        "ALTER TABLE t ORDER BY " + choices.of(table.found()).name());
            }
            Part clauses = clauses(", ");
            return Part.row(Part.of("ALTER TABLE t "), Part.list(actions), clauses);
        }

        private Part clauses(String before) {
            if (!choices.in100(14)) {
                return Part.NOTHING;
            }
            String algorithm = choices.in100(70) ? before + "ALGORITHM=" + algorithm() : "";
            String lock = choices.in100(45) || algorithm.isEmpty()
                    ? before + "LOCK=" + choices.of("NONE", "SHARED", "EXCLUSIVE", "DEFAULT")
                    : "";
            return Part.row(Part.maybe(algorithm), Part.maybe(lock));
        }

        private String algorithm() {
            return dialect == Dialect.MARIADB
                    ? choices.of("INSTANT", "NOCOPY", "INPLACE", "COPY", "DEFAULT")
                    : choices.of("INSTANT", "INPLACE", "COPY", "DEFAULT");
        }
    }
}
