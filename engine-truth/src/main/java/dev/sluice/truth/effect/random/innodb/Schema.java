package dev.sluice.truth.effect.random.innodb;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.innodb.Type.Kind;
import java.util.ArrayList;
import java.util.List;

/** Makes up a table {@code t} with rows, its parent {@code p} and its child {@code k}. */
final class Schema {

    private final Choices choices;
    private final Dialect dialect;
    private final Columns columns;
    private final Indexes indexes;
    private final List<Part> statements = new ArrayList<>();
    private final Table table = new Table("t");
    private final boolean parent;
    private final String key;

    Schema(Choices choices, Dialect dialect) {
        this.choices = choices;
        this.dialect = dialect;
        columns = new Columns(choices, dialect);
        indexes = new Indexes(choices, dialect);
        parent = choices.in100(45);
        key = choices.of("int", "int", "bigint", "int unsigned");
        make();
    }

    /** What makes it all. */
    List<Part> statements() {
        return statements;
    }

    Table table() {
        return table;
    }

    /** Whether there is a table {@code p}. */
    boolean parent() {
        return parent;
    }

    /** The type of its primary key. */
    String key() {
        return key;
    }

    private void make() {
        if (parent) {
            statements.add(
                    Part.of("CREATE TABLE p (id %s NOT NULL PRIMARY KEY, u int, v varchar(20), UNIQUE KEY u1 (u))"
                                    .formatted(key)
                            + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4"));
            statements.add(Part.of("INSERT INTO p VALUES (1, 1, '1')"));
        }
        storage();
        List<Part> elements = new ArrayList<>();
        columns(elements);
        indexes(elements);
        checks(elements);
        boolean partitioned = partitionable() && choices.in100(30);
        if (!partitioned) {
            foreignKeys(elements);
        }
        Part partitions = partitioned ? new Partitions(choices, table).make() : Part.NOTHING;
        statements.add(Part.row(
                Part.of("CREATE TABLE t ("), Part.list(elements), Part.of(")"), options(partitioned), partitions));
        statements.add(rows());
        child();
    }

    private void storage() {
        if (choices.in100(8)) {
            table.engine = dialect == Dialect.MARIADB ? choices.of("MyISAM", "Aria") : "MyISAM";
        }
        table.charset = choices.of("utf8mb4", "utf8mb4", "utf8mb3", "latin1");
        table.versioned = dialect == Dialect.MARIADB && choices.in100(6);
    }

    private void columns(List<Part> elements) {
        if (choices.in100(88)) {
            boolean counted = choices.in100(55);
            Type type = Type.of(Kind.NUMBER, choices.of("int", "int", "bigint"), "1");
            Column id = Column.of("id", choices.in100(20) ? type.withSuffix(" unsigned") : type)
                    .with(" NOT NULL", counted ? " AUTO_INCREMENT" : "");
            table.columns.add(id);
            elements.add(column(id));
            if (counted || choices.in100(75)) {
                Index primary = new Index(Index.PRIMARY, "PRIMARY", List.of("id"), List.of("id"));
                table.indexes.add(primary);
                elements.add(Part.maybe(primary.sql()));
            }
        }
        int count = choices.between(2, 6);
        for (int i = 0; i < count; i++) {
            Column column = columns.any(table.fresh("c"), table.columns);
            table.columns.add(column);
            elements.add(column(column));
        }
    }

    private static Part column(Column column) {
        return Part.row(Part.of(column.name()), column.definition());
    }

    private void indexes(List<Part> elements) {
        int count = choices.of(0, 0, 1, 1, 2, 3);
        for (int i = 0; i < count; i++) {
            indexes.any(table).ifPresent(index -> {
                table.indexes.add(index);
                elements.add(Part.of(index.sql()));
            });
        }
        if (table.primaryKey().isEmpty() && choices.in100(40)) {
            List<Column> required = Columns.indexable(table.columns).stream()
                    .filter(it -> it.notNull() && !it.type().needsPrefix())
                    .toList();
            if (!required.isEmpty()) {
                List<String> of = choices.some(choices.between(1, 2), required).stream()
                        .map(Column::name)
                        .toList();
                Index primary = new Index(Index.PRIMARY, "PRIMARY", of, of);
                table.indexes.add(primary);
                elements.add(Part.of(primary.sql()));
            }
        }
    }

    private void checks(List<Part> elements) {
        if (choices.in100(18)) {
            List<Column> numbers = table.columns.stream()
                    .filter(it -> it.type().kind() == Kind.NUMBER && !it.autoIncrement() && !it.isGenerated())
                    .toList();
            if (!numbers.isEmpty()) {
                String name = table.fresh("ck");
                table.checks.add(name);
                elements.add(Part.of("CONSTRAINT %s CHECK (%s >= 0)"
                        .formatted(name, choices.of(numbers).name())));
            }
        }
    }

    private void foreignKeys(List<Part> elements) {
        if (parent && choices.in100(60) && table.engine.equals("InnoDB")) {
            Column column = Column.of("pid", Type.of(Kind.NUMBER, key, "1"));
            table.columns.add(column);
            elements.add(column(column));
            String name = table.fresh("fk");
            table.foreignKeys.add(name);
            elements.add(Part.of("CONSTRAINT %s FOREIGN KEY (pid) REFERENCES p (id)%s"
                    .formatted(
                            name,
                            choices.of("", "", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE"))));
        }
    }

    /** Every unique key must have the column that decides the partition. */
    private boolean partitionable() {
        return table.columns.stream().anyMatch(it -> it.name().equals("id"))
                && !table.versioned
                && (dialect == Dialect.MARIADB || table.engine.equals("InnoDB"))
                && table.indexes.stream()
                        .allMatch(it -> (!it.unique() || it.columns().contains("id"))
                                && !it.kind().equals("FULLTEXT")
                                && !it.kind().equals("SPATIAL"))
                && table.columns.stream().noneMatch(it -> it.type().kind() == Kind.SPATIAL);
    }

    private Part options(boolean partitioned) {
        List<Part> options = new ArrayList<>();
        options.add(Part.simply(" ENGINE=" + table.engine, " ENGINE=InnoDB"));
        options.add(Part.of(" DEFAULT CHARSET=" + table.charset));
        if (choices.in100(15)) {
            options.add(Part.maybe(" COLLATE=" + table.charset
                    + choices.of("_bin", "_general_ci").replace("latin1_general", "latin1_general")));
        }
        if (choices.in100(20) && table.engine.equals("InnoDB")) {
            options.add(Part.maybe(choices.of(
                    " ROW_FORMAT=DYNAMIC",
                    " ROW_FORMAT=COMPACT",
                    " ROW_FORMAT=REDUNDANT",
                    " ROW_FORMAT=COMPRESSED",
                    " ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8",
                    dialect == Dialect.MARIADB && !partitioned ? " PAGE_COMPRESSED=1" : "")));
        }
        if (choices.in100(8)) {
            options.add(Part.maybe(choices.of(" COMMENT='t'", " STATS_PERSISTENT=1", " AVG_ROW_LENGTH=100")));
        }
        if (table.versioned) {
            options.add(Part.maybe(" WITH SYSTEM VERSIONING"));
        }
        return Part.row(options.toArray(Part[]::new));
    }

    /** One row: enough to be copied, and in the way of no unique key. IGNORE lets a partition or a check leave it out. */
    private Part rows() {
        List<Part> values = table.columns.stream()
                .filter(it -> !it.isGenerated())
                .map(it -> Part.of(it.name() + " = " + it.type().value()))
                .toList();
        return values.isEmpty()
                ? Part.maybe("INSERT IGNORE INTO t VALUES ()")
                : Part.row(Part.of("INSERT IGNORE INTO t SET "), Part.list(values));
    }

    private void child() {
        boolean keyed = table.primaryKey()
                .filter(it -> it.columns().equals(List.of("id")))
                .isPresent();
        if (keyed && !table.partitioned() && table.engine.equals("InnoDB") && choices.in100(22)) {
            Type type = table.columns.get(0).type();
            statements.add(Part.of(
                    "CREATE TABLE k (id int PRIMARY KEY, tid %s, CONSTRAINT fk_k FOREIGN KEY (tid) REFERENCES t (id)%s) ENGINE=InnoDB"
                                    .formatted(type.sql(), choices.of("", " ON DELETE CASCADE", " ON UPDATE CASCADE"))
                            + " DEFAULT CHARSET=utf8mb4"));
        }
    }
}
