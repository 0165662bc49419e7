package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Grant;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

    public String renameType(QualifiedName type) {
        return "release code that does not name `%s` first: casts and parameters can do without".formatted(type);
    }

    /** Instead of moving a table or view to another schema or database. */
    public String move(QualifiedName from, String schema) {
        String view =
                code("CREATE VIEW %s AS SELECT * FROM %s.%s".formatted(sql.name(from), schema, sql.name(from.last())));
        return target.dialect().mysqlFamily()
                ? "release code that works with both names first, or keep the old one alive with " + view
                : "keep the old name alive in the same transaction with %s and the grants that it had, or put `%s` on the search_path of every role first"
                        .formatted(view, schema);
    }

    public String addEnumValue(QualifiedName type, String value) {
        return "add the new value with %s, let code read both and write the new one, move the rows in batches, and leave the old value"
                .formatted(code("ALTER TYPE %s ADD VALUE '%s'".formatted(sql.name(type), value.replace("'", "''"))));
    }

    public String dropNotNull(Name column) {
        return "release code that copes with NULL in `%s` first".formatted(column.value());
    }

    public String changeDefault(Name column) {
        return "let released code name `%s` in every INSERT first, if it counts on the old value"
                .formatted(column.value());
    }

    public String replaceKey() {
        return target.dialect().mysqlFamily()
                ? "drop the old key and add the new one in the same ALTER TABLE"
                : "build the new key's index CONCURRENTLY first, then drop the old key and add the new one USING INDEX in the same ALTER TABLE";
    }

    public String createPolicy(QualifiedName table) {
        return "create a policy for those who should see rows in the same transaction, before it: %s"
                .formatted(code("CREATE POLICY … ON %s TO … USING (…)".formatted(sql.name(table))));
    }

    /** Instead of a second routine that calls cannot be told from. */
    public String replaceRoutine(String kind, QualifiedName name, List<String> inputs) {
        return "drop the other one in the same transaction with %s"
                .formatted(code("DROP %s %s(%s)"
                        .formatted(kind.toUpperCase(Locale.ROOT), sql.name(name), String.join(", ", inputs))));
    }

    public String grantAgain(QualifiedName view, List<Grant> lost) {
        return "use CREATE OR REPLACE VIEW, which keeps them, or grant again: "
                + code(lost.stream()
                        .map(it -> "GRANT %s ON %s TO %s"
                                .formatted(it.privilege().toUpperCase(Locale.ROOT), sql.name(view), it.grantee()))
                        .collect(Collectors.joining("; ")));
    }

    public String revokeLater(String grantee) {
        return "release code that does without it as `%s` first".formatted(grantee);
    }
}
