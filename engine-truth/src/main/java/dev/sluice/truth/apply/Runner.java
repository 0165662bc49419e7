package dev.sluice.truth.apply;

import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.SourceText;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.migration.Layout;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import dev.sluice.truth.server.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends migrations to a server as the layout's tool does, each in a session of its own. */
public final class Runner {

    private final Server server;
    private final String database;
    private final Layout layout;
    private final Dialect dialect;

    /** @param dialect that the migrations are read as */
    public Runner(Server server, String database, Layout layout, Dialect dialect) {
        this.server = server;
        this.database = database;
        this.layout = layout;
        this.dialect = dialect;
    }

    /**
     * Applies a migration.
     *
     * @return what the server refused, as {@code file:line: message}, or nothing
     */
    public Optional<String> apply(MigrationTree.Entry entry) {
        Migration migration = entry.migration();
        SourceFile file = file(entry);
        SourceText text = migration.text(file);
        List<Sent> statements = read(text, migration);
        List<Statement> parsed = statements.stream().map(Sent::statement).toList();
        Transaction.Kind kind = layout.transactions(migration, parsed, dialect).kind();
        try (Connection session = server.connect(database)) {
            return switch (kind) {
                case ONE_STRING -> send(session, file, List.of(whole(text, statements)));
                case RUNNER -> inTransaction(session, file, statements);
                case AUTOCOMMIT -> send(session, file, statements);
                case EXPLICIT, BODY -> throw new IllegalStateException("no runner has " + kind);
            };
        } catch (SQLException e) {
            return Optional.of(file.path() + ":1: " + line(e));
        }
    }

    /** Sends a script as one string. */
    public static void run(Connection session, String script) throws SQLException {
        execute(session, script);
    }

    /**
     * The file that a migration stands in.
     *
     * @throws IllegalStateException if it is not what it was when the migration was found
     */
    public static SourceFile file(MigrationTree.Entry entry) {
        if (entry.read() instanceof ReadResult.Text text) {
            return text.file();
        }
        throw new IllegalStateException("changed: " + entry.migration().path());
    }

    /** A statement and its text as the server gets it. */
    private record Sent(Statement statement, String sql) {}

    private List<Sent> read(SourceText text, Migration migration) {
        List<Sent> statements = new ArrayList<>();
        StatementParser parser = new StatementParser(dialect);
        for (RawStatement raw :
                Splitter.split(text, dialect, migration.script().delimiter()).statements()) {
            String sql = raw.tokens().text(0, raw.tokens().size());
            statements.add(new Sent(parser.parse(raw), closed(sql)));
        }
        return statements;
    }

    /** MySQL runs the text of a comment that begins with an exclamation mark; its end is no token of the statement. */
    private String closed(String sql) {
        boolean open = dialect.mysqlFamily()
                && Math.max(sql.lastIndexOf("/*!"), sql.lastIndexOf("/*M!")) > sql.lastIndexOf("*/");
        return open ? sql + " */" : sql;
    }

    private static Sent whole(SourceText text, List<Sent> statements) {
        Span section = text.section();
        return new Sent(statements.get(0).statement(), text.text().substring(section.start(), section.end()));
    }

    private static Optional<String> inTransaction(Connection session, SourceFile file, List<Sent> statements)
            throws SQLException {
        execute(session, "BEGIN");
        Optional<String> refused = send(session, file, statements);
        execute(session, refused.isPresent() ? "ROLLBACK" : "COMMIT");
        return refused;
    }

    private static Optional<String> send(Connection session, SourceFile file, List<Sent> statements) {
        for (Sent sent : statements) {
            // Its rows follow in the file, and do not change the schema.
            if (sent.statement() instanceof Copy) {
                continue;
            }
            try {
                execute(session, sent.sql());
            } catch (SQLException e) {
                int line = file.position(sent.statement().span().start()).line();
                return Optional.of(file.path() + ":" + line + ": " + line(e));
            }
        }
        return Optional.empty();
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (java.sql.Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static String line(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^(ERROR: |\\(conn=\\d+\\) )", "");
    }
}
