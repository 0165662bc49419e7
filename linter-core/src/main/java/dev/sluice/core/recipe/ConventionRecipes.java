package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import java.util.List;

/** What to write instead of what a team's conventions rule out. */
public final class ConventionRecipes {

    private final Sql sql;

    ConventionRecipes(Sql sql) {
        this.sql = sql;
    }

    /** Instead of a type, another one for the column. */
    public String type(Name column, String type) {
        return "write %s".formatted(code(sql.name(column) + " " + type));
    }

    public String varchar(Name column, DataType type) {
        String length = type.arguments().isEmpty() ? "1" : type.arguments().get(0);
        return type(column, "varchar(" + length + ")");
    }

    public String text(Name column) {
        return type(column, "text") + ", with a CHECK of its length where a limit is meant";
    }

    public String identity(Name column, String type) {
        return type(column, type + " GENERATED ALWAYS AS IDENTITY");
    }

    public String decimal(Name column) {
        return type(column, "numeric(…, …)") + " where the value is counted and not measured";
    }

    public String amount(Name column) {
        return type(column, "numeric(…, 2)") + " and keep the currency in a column beside it";
    }

    public String primaryKey(QualifiedName table) {
        return "give `%s` a primary key while it is empty: later it takes a build under a lock".formatted(table);
    }

    public String rename(String kind, List<String> styles, String pattern) {
        String matching = pattern.equals("*") ? "" : " that matches `%s`".formatted(pattern);
        return "give the %s a name in %s%s while nobody uses it".formatted(kind, String.join(" or ", styles), matching);
    }

    public String otherWord(String kind) {
        return "give the %s a name that needs no quotes".formatted(kind);
    }

    public String comment(String what) {
        return "say in one line what %s holds, and for whom".formatted(what);
    }

    public String engine(List<String> allowed) {
        return "write ENGINE=%s, or leave the clause out".formatted(String.join(" or ENGINE=", allowed));
    }

    public String utf8mb4() {
        return "write `utf8mb4`";
    }

    public String noDisplayWidth(DataType type) {
        String modifiers = type.modifiers().isEmpty() ? "" : " " + String.join(" ", type.modifiers());
        return "write `%s`".formatted(type.name() + modifiers);
    }

    public String noZeroDate() {
        return "let the column be NULL where there is no date";
    }

    public String nameColumns() {
        return "name the columns";
    }

    public String qualify(QualifiedName name) {
        return "write the schema before it, as in `public.%s`"
                .formatted(name.last().value());
    }
}
