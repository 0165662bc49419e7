package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lint.ReadQueries;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** SQL in, catalog out: a history of migrations, and its tables as text. */
public final class History {
    private State state;
    private int migration;

    private History(Dialect dialect, Traits traits) {
        this.state = State.initial(dialect, traits, new ReadQueries());
    }

    public static History on(Dialect dialect) {
        return new History(dialect, Traits.of(dialect));
    }

    /** On a server of a certain version. */
    public static History on(Dialect dialect, int major, int minor) {
        return new History(dialect, Traits.of(dialect, major, minor));
    }

    /** Applies statements as a migration of its own change set, each statement in autocommit. */
    public History migrate(String sql) {
        return migrate(Transaction.Kind.AUTOCOMMIT, sql);
    }

    /** Applies statements as a migration of its own change set. */
    public History migrate(Transaction.Kind kind, String sql) {
        begin(kind);
        run(sql);
        state = Replay.endMigration(state);
        return this;
    }

    /** Begins a migration of its own change set. */
    public History begin(Transaction.Kind kind) {
        migration++;
        state = Replay.beginMigration(state.withChangeSet(new ChangeSet(Set.of(migration))), kind, 0);
        return this;
    }

    /** Applies statements within the migration that was begun. */
    public History run(String sql) {
        for (Statement statement : parse(sql, state.dialect())) {
            state = Replay.apply(statement, state, new Origin("V" + migration + ".sql", statement.span(), migration));
        }
        return this;
    }

    /** The statements of a text; every one must be understood. */
    public static List<Statement> parse(String sql, Dialect dialect) {
        List<Statement> statements = new ArrayList<>();
        for (RawStatement raw :
                Splitter.split(sql, new Span(0, sql.length()), dialect).statements()) {
            statements.add(StatementParser.parse(raw, dialect));
        }
        return statements;
    }

    public State state() {
        return state;
    }

    public Catalog catalog() {
        return state.catalog();
    }

    public Standing standing(String name) {
        return Standings.of(key(name), state);
    }

    /** A table by its name, which may be qualified. */
    public Table table(String name) {
        assertThat(catalog().table(key(name))).as(name).isPresent();
        return catalog().table(key(name)).orElseThrow();
    }

    private ObjectName key(String name) {
        int dot = name.indexOf('.');
        String schema = dot < 0 ? (state.dialect().mysqlFamily() ? "" : "public") : name.substring(0, dot);
        return new ObjectName(schema, name.substring(dot + 1));
    }

    /** {@code name type not null, …}. */
    public String columns(String table) {
        return table(table).columns().stream().map(History::show).collect(Collectors.joining(", "));
    }

    /** {@code name pk(a), name fk(b) parent(id) not valid, …}. */
    public String constraints(String table) {
        return table(table).constraints().stream().map(History::show).collect(Collectors.joining(", "));
    }

    /** {@code name(a, b), unique name(c), …}. */
    public String indexes(String table) {
        return table(table).indexes().stream().map(History::show).collect(Collectors.joining(", "));
    }

    /** {@code name owner.column, …}, of all sequences. */
    public String sequences() {
        return Listings.sequences(catalog()).stream()
                .map(it -> it.name()
                        + (it.owner() == null
                                ? ""
                                : " " + it.owner().table() + "." + it.owner().column()))
                .collect(Collectors.joining(", "));
    }

    private static String show(Column column) {
        StringBuilder text = new StringBuilder(column.name());
        text.append(column.type() == null ? "" : " " + column.type());
        text.append(Boolean.FALSE.equals(column.nullable()) ? " not null" : "");
        text.append(column.identity() ? " identity" : "");
        text.append(column.defaultValue() == null ? "" : " default " + column.defaultValue());
        text.append(
                column.generated() == null
                        ? ""
                        : " generated " + column.generated().expression());
        text.append(column.charset() == null ? "" : " charset " + column.charset());
        text.append(column.collation() == null ? "" : " collate " + column.collation());
        return text.toString();
    }

    private static String show(Constraint constraint) {
        String kind = switch (constraint.kind()) {
            case PRIMARY_KEY -> "pk";
            case UNIQUE -> "unique";
            case FOREIGN_KEY -> "fk";
            case CHECK -> "check";
            case NOT_NULL -> "not null";
            case EXCLUDE -> "exclude";
        };
        String text = constraint.name() + " " + kind + "(" + String.join(", ", constraint.columns()) + ")";
        if (constraint.referenced() != null) {
            text += " " + constraint.referenced() + "(" + String.join(", ", constraint.referencedColumns()) + ")";
        }
        return text + (constraint.validated() ? "" : " not valid");
    }

    private static String show(Index index) {
        String parts = index.parts().stream().map(History::show).collect(Collectors.joining(", "));
        return (index.unique() ? "unique " : "") + index.name() + "(" + parts + ")";
    }

    private static String show(KeyPart part) {
        return part.column() == null
                ? String.valueOf(part.expression())
                : part.column().value();
    }
}
