package dev.sluice.core.recipe;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.ObjectName;
import java.util.List;
import java.util.stream.Collectors;

/** Writes SQL with the user's names into a help sentence. */
final class Sql {

    /** What stands for a part that cannot be repeated on one line. */
    private static final String LEFT_OUT = "…";

    /** PostgreSQL cuts longer names; MySQL and MariaDB take one more. */
    private static final int NAME_LIMIT = 63;

    private final char quote;

    Sql(char quote) {
        this.quote = quote;
    }

    /** A name as the user has it: in quotes where it was quoted. */
    String name(Name name) {
        return name.quoted() ? quoted(name.value()) : name.value();
    }

    String name(QualifiedName name) {
        return name.parts().stream().map(this::name).collect(Collectors.joining("."));
    }

    /** A name of the catalog, in quotes where it needs them. */
    String name(ObjectName name) {
        boolean qualified = !name.writtenSchema().isEmpty() && !name.schema().equals("public");
        return (qualified ? name(name.writtenSchema()) + "." : "") + name(name.writtenName());
    }

    /** A name as the engine compares it, in quotes where it needs them. */
    String name(String value) {
        return plain(value) ? value : quoted(value);
    }

    String names(List<Name> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** A new name made of others: {@code orders_status_not_null}; cut at the front where it would be too long. */
    String newName(QualifiedName table, String rest) {
        String whole = table.last().value() + "_" + rest;
        String cut = whole.length() > NAME_LIMIT ? whole.substring(whole.length() - NAME_LIMIT) : whole;
        return plain(cut) ? cut : quoted(cut);
    }

    /** The parts of an index between parentheses; an ellipsis stands for those that are more than a column and DESC. */
    String parts(List<KeyPart> parts) {
        return parts.stream().map(this::part).distinct().collect(Collectors.joining(", ", "(", ")"));
    }

    private String part(KeyPart part) {
        Name column = part.column();
        if (column != null && part.span().equals(column.span())) {
            return name(column);
        }
        return column != null
                        && part.descending()
                        && part.span().length() == column.span().length() + " DESC".length()
                ? name(column) + " DESC"
                : LEFT_OUT;
    }

    /** An expression on one line; an ellipsis where it takes several. */
    String expression(Expression expression) {
        return oneLine(expression.text());
    }

    String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text.strip() : LEFT_OUT;
    }

    /** SQL as code in running text; a name in backticks makes the fence one longer, as in Markdown. */
    static String code(String sql) {
        return sql.indexOf('`') < 0 ? "`" + sql + "`" : "`` " + sql + " ``";
    }

    private String quoted(String value) {
        return quote + value.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
    }

    private static boolean plain(String value) {
        return !value.isEmpty()
                && !Character.isDigit(value.charAt(0))
                && value.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
    }
}
