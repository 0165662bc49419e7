package dev.sluice.truth.effect.random.innodb;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.innodb.Type.Kind;
import java.util.List;
import java.util.Optional;

/** Actions of ALTER TABLE that are about indexes, constraints and the table as a whole. */
final class TableActions {

    private final Choices choices;
    private final Dialect dialect;
    private final Schema schema;
    private final Indexes indexes;

    TableActions(Choices choices, Dialect dialect, Schema schema) {
        this.choices = choices;
        this.dialect = dialect;
        this.schema = schema;
        indexes = new Indexes(choices, dialect);
    }

    /** Of indexes and constraints. */
    Optional<Part> key(Table table) {
        return switch (choices.between(0, 16)) {
            case 0, 1, 2, 3, 4 -> addIndex(table);
            case 5, 6, 7 -> dropIndex(table);
            case 8 -> renameIndex(table);
            case 9 -> visibility(table);
            case 10 -> addPrimaryKey(table);
            case 11 -> dropPrimaryKey(table);
            case 12 -> addCheck(table);
            case 13 -> dropCheck(table);
            case 14, 15 -> addForeignKey(table);
            default -> dropForeignKey(table);
        };
    }

    private Optional<Part> addIndex(Table table) {
        return indexes.any(table).map(index -> {
            table.indexes.add(index);
            return Part.of("ADD " + index.sql());
        });
    }

    private Optional<Part> dropIndex(Table table) {
        List<Index> secondary = table.untouchedIndexes();
        if (secondary.isEmpty()) {
            return Optional.empty();
        }
        Index index = choices.of(secondary);
        table.indexes.remove(index);
        return Optional.of(Part.of("DROP " + choices.of("INDEX ", "KEY ") + index.name()));
    }

    private Optional<Part> renameIndex(Table table) {
        List<Index> secondary = table.untouchedIndexes();
        if (secondary.isEmpty()) {
            return Optional.empty();
        }
        Index index = choices.of(secondary);
        Index renamed = new Index(index.kind(), table.fresh("k"), index.parts(), index.columns());
        table.indexes.set(table.indexes.indexOf(index), renamed);
        return Optional.of(Part.of("RENAME INDEX %s TO %s".formatted(index.name(), renamed.name())));
    }

    private Optional<Part> visibility(Table table) {
        List<Index> secondary = table.untouchedIndexes();
        if (secondary.isEmpty()) {
            return Optional.empty();
        }
        String word =
                dialect == Dialect.MYSQL ? choices.of("VISIBLE", "INVISIBLE") : choices.of("IGNORED", "NOT IGNORED");
        return Optional.of(
                Part.of("ALTER INDEX %s %s".formatted(choices.of(secondary).name(), word)));
    }

    private Optional<Part> addPrimaryKey(Table table) {
        if (table.primaryKey().isPresent()) {
            return Optional.empty();
        }
        return indexes.of(Index.PRIMARY, table, choices.between(1, 2))
                .filter(it -> it.parts().equals(it.columns()))
                .map(index -> {
                    table.indexes.add(index);
                    return Part.of("ADD " + index.sql());
                });
    }

    private Optional<Part> dropPrimaryKey(Table table) {
        return table.primaryKey().map(index -> {
            table.indexes.remove(index);
            return Part.of("DROP PRIMARY KEY");
        });
    }

    private Optional<Part> addCheck(Table table) {
        List<Column> numbers = table.columns.stream()
                .filter(it -> it.type().kind() == Kind.NUMBER && !it.autoIncrement())
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        String name = table.fresh("ck");
        table.checks.add(name);
        String tail = dialect == Dialect.MYSQL && choices.in100(30) ? " NOT ENFORCED" : "";
        return Optional.of(Part.of("ADD CONSTRAINT %s CHECK (%s >= 0)%s"
                .formatted(name, choices.of(numbers).name(), tail)));
    }

    private Optional<Part> dropCheck(Table table) {
        if (table.checks.isEmpty()) {
            return Optional.empty();
        }
        String name = choices.of(table.checks);
        if (dialect == Dialect.MYSQL && choices.in100(40)) {
            return Optional.of(Part.of("ALTER CHECK %s %s".formatted(name, choices.of("ENFORCED", "NOT ENFORCED"))));
        }
        table.checks.remove(name);
        return Optional.of(Part.of("DROP CONSTRAINT " + name));
    }

    private Optional<Part> addForeignKey(Table table) {
        String name = table.fresh("fk");
        table.foreignKeys.add(name);
        String action = choices.of("", "", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE");
        List<Column> alike = table.columns.stream()
                .filter(it -> it.type().sql().equals(schema.key()))
                .toList();
        if (schema.parent() && !alike.isEmpty()) {
            return Optional.of(Part.of("ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES p (id)%s"
                    .formatted(name, choices.of(alike).name(), action)));
        }
        List<Column> numbers = table.columns.stream()
                .filter(it -> it.type().integer() && !it.name().equals("id"))
                .toList();
        if (numbers.isEmpty() || !choices.in100(20)) {
            return Optional.empty();
        }
        return Optional.of(Part.of("ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES t (id)%s"
                .formatted(name, choices.of(numbers).name(), action)));
    }

    private Optional<Part> dropForeignKey(Table table) {
        if (table.foreignKeys.isEmpty()) {
            return Optional.empty();
        }
        String name = choices.of(table.foreignKeys);
        table.foreignKeys.remove(name);
        return Optional.of(Part.of("DROP FOREIGN KEY " + name));
    }

    /** Of the table as a whole. */
    Optional<Part> option(Table table) {
        String charset = choices.of("utf8mb4", "utf8mb3", "latin1");
        String sql = switch (choices.between(0, 18)) {
            case 0 -> "ENGINE=" + choices.of("InnoDB", "InnoDB", "MyISAM");
            case 1 -> "ROW_FORMAT=" + choices.of("DYNAMIC", "COMPACT", "REDUNDANT", "COMPRESSED");
            case 2 -> "KEY_BLOCK_SIZE=" + choices.of("8", "4");
            case 3 -> "COMMENT='" + choices.of("t", "other") + "'";
            case 4 -> "AUTO_INCREMENT=" + choices.of("1", "100");
            case 5 -> "DEFAULT CHARSET=" + charset;
            case 6 -> "DEFAULT COLLATE=" + charset + "_bin";
            case 7, 8, 9 -> "CONVERT TO CHARACTER SET " + charset + choices.of("", "", " COLLATE " + charset + "_bin");
            case 10 -> choices.of("STATS_PERSISTENT=0", "STATS_AUTO_RECALC=1", "STATS_SAMPLE_PAGES=10");
            case 11 -> choices.of("CHECKSUM=1", "AVG_ROW_LENGTH=200", "MAX_ROWS=1000", "DELAY_KEY_WRITE=1");
            case 12 -> "FORCE";
            case 13 -> "COMMENT=''";
            case 14 -> choices.of("DISABLE KEYS", "ENABLE KEYS");
            case 15, 16 -> "RENAME TO t2";
            case 17 -> dialect == Dialect.MARIADB ? "PAGE_COMPRESSED=" + choices.of("0", "1") : "FORCE";
            default ->
                dialect == Dialect.MARIADB ? (table.versioned ? "DROP" : "ADD") + " SYSTEM VERSIONING" : "COMMENT=''";
        };
        return Optional.of(Part.of(sql));
    }
}
