package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Constraint;
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
        Presence presence = new Presence(table.catalog());
        if (name == null
                || name.unknown()
                || perTable
                || table.otherEngine()
                || table.standing() == Standing.TEMPORARY
                || !presence.still()) {
            return Optional.empty();
        }
        return table.catalog().withForeignKey(table.name().schema(), name).stream()
                .filter(it -> !it.equals(table.name()))
                .filter(it -> presence.table(it)
                        .flatMap(other -> named(other, table.catalog().key(name)))
                        .isPresent())
                .findFirst()
                .map(it -> Objection.alreadyThere("`%s` has a foreign key `%s` already", it, name));
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
