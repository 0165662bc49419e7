package dev.sluice.truth.effect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The relations of the schemas that cases make, at one moment. */
record Relations(Map<Long, Relation> byOid) {

    private static final String QUERY = """
            SELECT c.oid, c.relname, n.nspname, c.relkind, coalesce(pg_relation_filenode(c.oid), 0),
                   CASE WHEN c.relkind IN ('r', 'm', 'i', 'S') AND pg_relation_filenode(c.oid) <> ALL (?)
                     THEN pg_relation_size(c.oid) ELSE 0 END,
                   coalesce((SELECT i.indrelid FROM pg_index i WHERE i.indexrelid = c.oid), 0)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'ext')
              AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%' AND c.relkind IN ('r', 'p', 'i', 'I', 'S', 'v', 'm', 'f')
            ORDER BY n.nspname, c.relname
            """;

    /**
     * One relation.
     *
     * @param name with its schema unless that is public
     * @param file the number of the file that holds it, 0 for none
     * @param size of that file in bytes
     * @param table the table of an index, else 0
     */
    record Relation(long oid, String name, char kind, long file, long size, long table) {

        boolean index() {
            return kind == 'i' || kind == 'I';
        }

        /** Whether it holds rows by itself. */
        boolean stores() {
            return kind == 'r' || kind == 'm';
        }

        /** With its schema, as a statement names it. */
        String sql() {
            int dot = name.indexOf('.');
            return dot < 0
                    ? "public.\"" + name + '"'
                    : '"' + name.substring(0, dot) + "\".\"" + name.substring(dot + 1) + '"';
        }

        /** Without its schema, as messages have it. */
        String bareName() {
            return name.substring(name.indexOf('.') + 1);
        }

        /** Whether LOCK TABLE takes it for a table. */
        boolean lockable() {
            return kind == 'r' || kind == 'p';
        }
    }

    static Relations read(Connection session) throws SQLException {
        return read(session, new Relations(Map.of()));
    }

    /**
     * The same after some others were read: what still has its file is said to have its size too. To ask for a size locks the
     * relation, which is no matter where this transaction has changed it.
     */
    static Relations read(Connection session, Relations earlier) throws SQLException {
        Map<Long, Long> sizes = new HashMap<>();
        earlier.byOid.values().forEach(it -> sizes.put(it.file(), it.size()));
        Map<Long, Relation> relations = new LinkedHashMap<>();
        try (PreparedStatement statement = session.prepareStatement(QUERY)) {
            statement.setArray(1, session.createArrayOf("int8", sizes.keySet().toArray()));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                String schema = rows.getString(3);
                String name = schema.equals("public") ? rows.getString(2) : schema + "." + rows.getString(2);
                Relation relation = new Relation(
                        rows.getLong(1),
                        name,
                        rows.getString(4).charAt(0),
                        rows.getLong(5),
                        sizes.getOrDefault(rows.getLong(5), rows.getLong(6)),
                        rows.getLong(7));
                relations.put(relation.oid(), relation);
            }
        }
        return new Relations(relations);
    }

    Optional<Relation> find(long oid) {
        return Optional.ofNullable(byOid.get(oid));
    }

    Optional<Relation> named(String name) {
        return byOid.values().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The only one that is called so in whatever schema; empty where there are several. */
    Optional<Relation> bareNamed(String name) {
        List<Relation> called =
                byOid.values().stream().filter(it -> it.bareName().equals(name)).toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    List<Relation> tables() {
        return byOid.values().stream().filter(Relation::lockable).toList();
    }

    /** The table that a lock is met at: an index is met wherever its table is. */
    Relation owner(Relation relation) {
        return relation.index() ? byOid.getOrDefault(relation.table(), relation) : relation;
    }
}
