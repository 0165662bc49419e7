package dev.sluice.truth.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads objects with queries: the column {@code name} is the object's name, each other one a fact. */
final class Rows {

    private Rows() {}

    /** The text of a file beside this class, named without {@code .sql}. */
    static String query(String name) {
        try (InputStream in = Rows.class.getResourceAsStream(name + ".sql")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Described> read(Connection session, String kind, String query) throws SQLException {
        List<Described> objects = new ArrayList<>();
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                Described object = Described.of(kind, rows.getString("name"));
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String fact = columns.getColumnLabel(i);
                    String value = rows.getString(i);
                    if (!fact.equals("name") && value != null) {
                        object = object.with(fact, value);
                    }
                }
                objects.add(object);
            }
        }
        return objects;
    }
}
