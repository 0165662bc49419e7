package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of foreign keys, of which a database has one each. */
final class ForeignKeyNames {

    private ForeignKeyNames() {}

    /** Why another table keeps a foreign key from its name: errors 1022 and 1826 of MySQL, 1005 of MariaDB. */
    static Optional<Objection> taken(@Nullable Name name, TableFacts table, Target target) {
        // From 12.1 on MariaDB has them per table (MDEV-28933).
        boolean perTable =
                target.dialect() == Dialect.MARIADB && target.version().atLeast(12);
        boolean none = name == null
                || name.unknown()
                || perTable
                || table.otherEngine()
                || !new Presence(table.catalog()).still();
        if (none || table.standing() == Standing.TEMPORARY) {
            return Optional.empty();
        }
        for (ObjectName other : table.catalog().withForeignKey(table.name().schema(), name)) {
            Optional<Constraint> key = other.equals(table.name())
                    ? Optional.empty()
                    : new Presence(table.catalog()).table(other).flatMap(it -> named(it, table.catalog().key(name)));
            if (key.isPresent()) {
                return Optional.of(Objection.alreadyThere("`%s` has a foreign key `%s` already", other, name));
            }
        }
        return Optional.empty();
    }

    private static Optional<Constraint> named(Table table, String name) {
        boolean innodb = table.options().getOrDefault("engine", "innodb").equalsIgnoreCase("innodb");
        return table.constraints().stream()
                .filter(it -> innodb
                        && !table.temporary()
                        && it.kind() == Constraint.Kind.FOREIGN_KEY
                        && it.name().toLowerCase(Locale.ROOT).equals(name)
                        && table.doubt(it).isEmpty())
                .findFirst();
    }
}
