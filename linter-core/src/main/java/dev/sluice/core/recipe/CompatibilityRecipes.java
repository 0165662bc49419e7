package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.Locale;

/** What to write instead of breaking code that was written for the old schema. */
public final class CompatibilityRecipes {

    private final Target target;
    private final Sql sql;

    CompatibilityRecipes(Target target, Sql sql) {
        this.target = target;
        this.sql = sql;
    }

    public String dropView(QualifiedName view) {
        return target.dialect().mysqlFamily()
                ? "release code that no longer reads `%s` first, or replace it in one statement with %s"
                        .formatted(view, code("CREATE OR REPLACE VIEW %s AS …".formatted(sql.name(view))))
                : "release code that no longer reads `%s` first, or create the new one in the same transaction"
                        .formatted(view);
    }

    public String dropRoutine(String kind, QualifiedName routine) {
        return "release code that no longer calls `%s` first, or replace it with %s"
                .formatted(
                        routine,
                        target.dialect() == Dialect.MYSQL
                                ? "a " + kind + " of another name"
                                : code("CREATE OR REPLACE %s %s …"
                                        .formatted(kind.toUpperCase(Locale.ROOT), sql.name(routine))));
    }
}
