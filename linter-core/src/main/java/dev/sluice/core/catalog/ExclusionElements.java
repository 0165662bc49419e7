package dev.sluice.core.catalog;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The elements of an EXCLUDE as parts of its index: {@code room WITH =, during WITH &&}. */
public final class ExclusionElements {
    private ExclusionElements() {}

    public static List<KeyPart> parts(Expression elements, Table table) {
        List<KeyPart> parts = new ArrayList<>();
        for (String element : split(elements.text())) {
            parts.add(part(element, elements, table));
        }
        return parts;
    }

    /** The columns of elements that say nothing of them but the operator: {@code room WITH =}. */
    public static List<KeyPart> plain(Expression elements, Table table) {
        List<KeyPart> plain = new ArrayList<>();
        for (String element : split(elements.text())) {
            KeyPart part = part(element, elements, table);
            Name column = part.column();
            if (column != null && operatorFollows(element.strip().substring(written(column)))) {
                plain.add(part);
            }
        }
        return plain;
    }

    /** What elements are called that are a bare name before their operator, whether or not a column is called so. */
    public static List<String> named(Expression elements) {
        List<String> named = new ArrayList<>();
        for (String element : split(elements.text())) {
            String text = element.strip();
            boolean quoted = text.startsWith("\"");
            int end = quoted ? text.indexOf('"', 1) : 0;
            while (!quoted && end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
            int after = quoted ? end + 1 : end;
            if (end > 0 && after < text.length() && operatorFollows(text.substring(after))) {
                named.add(
                        quoted ? text.substring(1, end) : text.substring(0, end).toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }

    /** The columns of elements that say nothing of them but an operator. */
    public static List<KeyPart> compared(Expression elements, Table table, String operator) {
        List<KeyPart> compared = new ArrayList<>();
        for (String element : split(elements.text())) {
            KeyPart part = part(element, elements, table);
            Name column = part.column();
            String rest = column == null
                    ? ""
                    : element.strip().substring(written(column)).strip();
            if (operatorFollows(rest) && rest.substring("with".length()).strip().equals(operator)) {
                compared.add(part);
            }
        }
        return compared;
    }

    private static int written(Name column) {
        return column.value().length() + (column.quoted() ? 2 : 0);
    }

    private static boolean operatorFollows(String rest) {
        String next = rest.strip().toLowerCase(Locale.ROOT);
        return next.startsWith("with") && next.length() > 4 && !isWordPart(next.charAt(4));
    }

    /** An element begins with its column, or is an expression. */
    private static KeyPart part(String element, Expression elements, Table table) {
        String text = element.strip();
        boolean quoted = text.startsWith("\"");
        int end = quoted ? text.indexOf('"', 1) : 0;
        while (!quoted && end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        boolean whole = end > 0 && (quoted || end == text.length() || Character.isWhitespace(text.charAt(end)));
        String name = !whole
                ? ""
                : quoted ? text.substring(1, end) : text.substring(0, end).toLowerCase(Locale.ROOT);
        return table.column(name).isPresent()
                ? KeyPart.of(new Name(name, elements.span(), quoted))
                : new KeyPart(
                        elements.span(),
                        null,
                        new Expression(elements.span(), text),
                        null,
                        null,
                        null,
                        false,
                        null,
                        false);
    }

    private static boolean isWordPart(char c) {
        return Character.isUnicodeIdentifierPart(c) || c == '$';
    }

    /** At the commas that stand in no parentheses and no quotes. */
    private static List<String> split(String text) {
        List<String> elements = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                int close = text.indexOf(c, i + 1);
                i = close < 0 ? text.length() : close;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                elements.add(text.substring(start, i));
                start = i + 1;
            }
        }
        elements.add(text.substring(start));
        return elements;
    }
}
