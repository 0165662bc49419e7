package dev.sluice.core.oracle;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Puts the generated corpus before a server and prints what the server takes and Sluice does not understand, and the other way
 * round. PREPARE parses a statement without running it; an error other than a syntax error means that it was parsed.
 *
 * <p>Not part of the build: {@code docs/mysql-proof.md} says how it is run.
 */
public final class ServerSyntax {

    /** SHOW GRANTS brings MariaDB down where it runs without grant tables. */
    private static final String DANGEROUS = "SHOW GRANTS";

    private ServerSyntax() {}

    /** Takes the address of a server for JDBC, {@code mysql} or {@code mariadb}, and the number of statements. */
    public static void main(String[] arguments) throws SQLException {
        Dialect dialect = Dialect.valueOf(arguments[1].toUpperCase(java.util.Locale.ROOT));
        int refused = 0;
        int missed = 0;
        int count = 0;
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                java.sql.Statement server = connection.createStatement()) {
            server.execute("CREATE DATABASE IF NOT EXISTS d");
            server.execute("USE d");
            server.execute("SET NAMES utf8mb4");
            for (String sql : new MysqlCorpus(dialect, MysqlCorpus.SEED).next(Integer.parseInt(arguments[2]))) {
                if (sql.contains(DANGEROUS)) {
                    continue;
                }
                count++;
                boolean understood = understood(sql, dialect);
                if (!parsed(server, sql)) {
                    refused++;
                    System.out.println("refused: " + sql);
                } else if (!understood) {
                    missed++;
                    System.out.println("not understood: " + sql);
                }
            }
        }
        System.out.printf("%d statements, %d refused, %d accepted and not understood%n", count, refused, missed);
    }

    private static boolean parsed(java.sql.Statement server, String sql) throws SQLException {
        try {
            server.execute("PREPARE s FROM '" + sql.replace("\\", "\\\\").replace("'", "''") + "'");
            return true;
        } catch (SQLException error) {
            if (server.getConnection().isClosed()) {
                throw error;
            }
            return !String.valueOf(error.getMessage()).contains("You have an error in your SQL syntax");
        }
    }

    private static boolean understood(String sql, Dialect dialect) {
        List<RawStatement> split =
                Splitter.split(sql, new Span(0, sql.length()), dialect).statements();
        if (split.size() != 1) {
            return false;
        }
        Statement statement = StatementParser.parse(split.get(0), dialect);
        return statement.understood();
    }
}
