package dev.sluice.truth.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What PostgreSQL's catalog says of everything that is neither its own nor an extension's. Each kind of object has a query
 * in a file of its name; a fact is compared when its column is there and {@link ReplayedPostgresSchema} has it.
 */
final class PostgresSchema {

    private static final List<String> KINDS = List.of(
            "schema",
            "extension",
            "table",
            "column",
            "constraint",
            "index",
            "view",
            "sequence",
            "enum",
            "domain",
            "composite",
            "routine",
            "trigger",
            "policy",
            "rule");

    private PostgresSchema() {}

    static List<Described> read(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(Rows.query("postgresql/setup"));
        }
        List<Described> objects = new ArrayList<>();
        for (String kind : KINDS) {
            objects.addAll(Rows.read(session, kind, Rows.query("postgresql/" + kind)));
        }
        return objects;
    }
}
