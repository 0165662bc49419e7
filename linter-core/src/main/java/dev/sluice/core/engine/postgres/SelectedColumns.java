package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The columns that the select list of a view names, where its FROM is one table or view of which everything is known.
 * Columns in other expressions, and in conditions, are not looked for.
 */
record SelectedColumns(Situation at) {

    private static final Set<String> BEFORE_LIST = Set.of("all", "distinct");

    /** The first that the table does not have; null where none is known to be missing. */
    @Nullable
    String lacking(CreateView view) {
        QualifiedName from = view.query().from();
        Predicate<String> lacks = from == null ? null : lacks(at.resolve(from));
        if (from == null || lacks == null) {
            return null;
        }
        Tokens tokens = Splitter.tokensWithin(view.text(), Dialect.POSTGRESQL);
        List<String> items = items(tokens, view.text());
        String alias = items.isEmpty() ? "" : alias(tokens);
        for (String item : items) {
            Expression expression = new Expression(new Span(0, item.length()), item);
            String column = at.expressions()
                    .castColumn(expression)
                    .map(Expressions.CastColumn::column)
                    .orElse(null);
            // the name of the table is the whole row
            if (column != null
                    && at.expressions().calls(expression).filter(List::isEmpty).isPresent() // CURRENT_USER
                    && lacks.test(column)
                    && !column.equals(at.resolve(from).name())
                    && !column.equals(alias)) {
                return column;
            }
        }
        return null;
    }

    /** Whether a table or view surely has no column of a name; null where all of them may be there. */
    private @Nullable Predicate<String> lacks(ObjectName from) {
        Presence presence = new Presence(at);
        Table table = presence.table(from).orElse(null);
        if (table != null) {
            return column -> presence.lacksColumn(table, column);
        }
        View view = presence.view(from).orElse(null);
        return view == null ? null : column -> lacks(view, column);
    }

    /** What a view gives is dear to find out: most of its columns have a name that stands in its query. */
    private static boolean lacks(View view, String column) {
        return !view.text().orElse(column).contains(column)
                && view.columns().filter(it -> !it.contains(column)).isPresent();
    }

    /** What stands between SELECT and FROM; nothing where that is not how the query begins. A label is none of an item. */
    private static List<String> items(Tokens tokens, String text) {
        if (tokens.size() == 0 || !tokens.is(0, "SELECT")) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        int from = tokens.size() > 1 && BEFORE_LIST.contains(Identifiers.name(tokens, 1, Dialect.POSTGRESQL)) ? 2 : 1;
        int depth = 0;
        int label = -1;
        for (int i = from; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            boolean end = depth == 0 && tokens.is(i, "FROM");
            if (depth == 0 && (end || kind == TokenKind.COMMA)) {
                int last = (label < 0 ? i : label) - 1;
                if (last >= from) {
                    items.add(text.substring(tokens.textStart(from), tokens.textEnd(last)));
                }
                from = i + 1;
                label = -1;
            } else if (depth == 0 && tokens.is(i, "AS")) {
                label = i;
            }
            if (end) {
                return items;
            }
            depth += opens(kind) ? 1 : closes(kind) ? -1 : 0;
        }
        return List.of();
    }

    private static boolean opens(TokenKind kind) {
        return kind == TokenKind.LEFT_PAREN || kind == TokenKind.LEFT_BRACKET;
    }

    private static boolean closes(TokenKind kind) {
        return kind == TokenKind.RIGHT_PAREN || kind == TokenKind.RIGHT_BRACKET;
    }

    /** What the query calls the table behind its first FROM: the last of the names that stand there side by side. */
    private static String alias(Tokens tokens) {
        String last = "";
        boolean behind = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean name = tokens.kind(i) == TokenKind.WORD || tokens.kind(i) == TokenKind.QUOTED_NAME;
            if (behind && name && (tokens.is(i, "WHERE") || tokens.is(i, "GROUP") || tokens.is(i, "ORDER"))) {
                return last;
            }
            if (behind && name && !tokens.is(i, "AS")) {
                last = Identifiers.name(tokens, i, Dialect.POSTGRESQL);
            } else if (behind && tokens.kind(i) != TokenKind.DOT && !tokens.is(i, "AS")) {
                return last;
            }
            behind |= tokens.is(i, "FROM");
        }
        return last;
    }
}
