package dev.sluice.core.catalog;

import dev.sluice.core.lex.Placeholders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The resolved name of a database object, the key it is found under. How it was written is kept for messages and queries
 * and takes no part in comparing: MySQL's table names are files on most servers, and a query in other letters fails.
 */
public final class ObjectName implements Comparable<ObjectName> {

    private final String schema;
    private final String name;
    private final String writtenSchema;
    private final String writtenName;

    /**
     * @param schema PostgreSQL: the schema, {@code public} where none is written; MySQL and MariaDB: the database that is
     *     written or was named by USE, else {@code ""}
     * @param name as the engine compares it
     */
    public ObjectName(String schema, String name) {
        this(schema, name, schema, name);
    }

    private ObjectName(String schema, String name, String writtenSchema, String writtenName) {
        this.schema = schema;
        this.name = name;
        this.writtenSchema = writtenSchema;
        this.writtenName = writtenName;
    }

    /** A name of MySQL or MariaDB, compared in lower case. */
    static ObjectName folded(String schema, String name) {
        return new ObjectName(schema.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), schema, name);
    }

    /** The name in a database that the statement did not write. */
    ObjectName within(String database) {
        return new ObjectName(database.toLowerCase(Locale.ROOT), name, writtenSchema, writtenName);
    }

    public String schema() {
        return schema;
    }

    /** As the engine compares it: MySQL and MariaDB in lower case. */
    public String name() {
        return name;
    }

    /** The schema in the letters of the statement that named it. */
    public String writtenSchema() {
        return writtenSchema;
    }

    /** The name in the letters of the statement that named it. */
    public String writtenName() {
        return writtenName;
    }

    /** Whether a template has yet to fill in some of it: it may be the name of any object, known under another or not. */
    public boolean unknown() {
        return Placeholders.in(writtenName) || Placeholders.in(writtenSchema);
    }

    /**
     * Whether it may be the name of any relation in its schema: a variable or a loop fills in all of it. What has letters
     * of its own beside the placeholder ({@code ${prefix}_orders}) is another relation than those that are spelled
     * otherwise.
     */
    boolean any() {
        return Placeholders.only(writtenName) || anonymous();
    }

    /** Whether a template or a variable has yet to say in which schema. */
    boolean unknownSchema() {
        return Placeholders.in(writtenSchema);
    }

    /** Whether even the same spelling may stand for something else next time. */
    boolean anonymous() {
        return Placeholders.anonymous(writtenName) || Placeholders.anonymous(writtenSchema);
    }

    @Override
    public int compareTo(ObjectName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectName that && schema.equals(that.schema) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return schema.hashCode() * 31 + name.hashCode();
    }

    /** {@code schema.name} as written, or the name alone where there is no schema. */
    /** For people: without the schema where that is {@code public}. */
    public String shown() {
        return schema.equals("public") ? writtenName : toString();
    }

    @Override
    public String toString() {
        return writtenSchema.isEmpty() ? writtenName : writtenSchema + "." + writtenName;
    }
}
