package dev.sluice.core.catalog;

/**
 * The resolved name of a database object, the key it is found under.
 *
 * @param schema PostgreSQL: the schema, {@code public} where none is written; MySQL and MariaDB: the database where one
 *     is written, else {@code ""}
 * @param name as the engine compares it: MySQL and MariaDB in lower case
 */
public record ObjectName(String schema, String name) implements Comparable<ObjectName> {

    @Override
    public int compareTo(ObjectName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** {@code schema.name}, or the name alone where there is no schema. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
