package dev.sluice.core.catalog;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.source.Dialect;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * How names become keys.
 *
 * @param database MySQL and MariaDB: where names without a database are looked up, as USE said last; {@code ""} before
 */
record Names(Dialect dialect, String database) {

    /** The key of a permanent relation. */
    ObjectName resolve(QualifiedName name, Predicate<ObjectName> isThere) {
        if (!dialect.mysqlFamily()) {
            return new ObjectName(name.schema().orElse("public"), key(name.last()));
        }
        ObjectName written =
                ObjectName.folded(name.schema().orElse(""), name.last().value());
        ObjectName here = name.parts().size() > 1 ? written : written.within(database);
        // made by a migration that names no database, before the first USE
        return isThere.test(written) && !isThere.test(here) ? written : here;
    }

    /** A column, constraint or index name as the engine compares it. */
    String key(Name name) {
        return dialect.mysqlFamily() ? name.value().toLowerCase(Locale.ROOT) : name.value();
    }
}
