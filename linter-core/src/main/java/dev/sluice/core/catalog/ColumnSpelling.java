package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnAttribute.Generated;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table's own expressions call a column that got another name: the engines keep the column and print its name of
 * the day.
 *
 * @param table whose column it is
 * @param from its name before, as the engine compares it
 * @param to its new name, as the statement that gave it writes it
 */
record ColumnSpelling(ObjectName table, String from, String to, Dialect dialect) {

    static ColumnSpelling of(ObjectName table, String from, Name to, Dialect dialect) {
        char quote = dialect.mysqlFamily() ? '`' : '"';
        String quoted = quote + to.value().replace(String.valueOf(quote), "" + quote + quote) + quote;
        return new ColumnSpelling(table, from, to.quoted() ? quoted : to.value(), dialect);
    }

    /** All that a table says of itself. */
    Table in(Table whole) {
        PartitionBy by = whole.partitionBy();
        return whole.withColumns(Table.mapped(whole.columns(), this::in))
                .withConstraints(Table.mapped(whole.constraints(), this::in))
                .withIndexes(Table.mapped(whole.indexes(), this::in))
                .withPartitionBy(by == null ? null : in(by));
    }

    private Column in(Column column) {
        Generated generated = column.generated();
        return generated == null
                ? column
                : column.withGenerated(
                        new Generated(generated.span(), in(generated.expression()), generated.storage()));
    }

    private Constraint in(Constraint constraint) {
        Expression condition = constraint.condition();
        return condition == null ? constraint : constraint.copy(it -> it.condition = in(condition));
    }

    private Index in(Index index) {
        String predicate = index.predicate();
        return index.copy(it -> {
            it.parts = index.parts().stream().map(this::in).toList();
            it.predicate = predicate == null ? null : in(predicate);
        });
    }

    private KeyPart in(KeyPart part) {
        Expression expression = part.expression();
        return expression == null ? part : part.withExpression(in(expression));
    }

    private PartitionBy in(PartitionBy by) {
        String text = by.text();
        return new PartitionBy(
                by.span(), by.method(), in(by.key()), by.definitions(), by.count(), text == null ? null : in(text));
    }

    /** A trigger's condition names columns of OLD and NEW alone. */
    Trigger in(Trigger trigger) {
        CreateTrigger.Text text = trigger.text();
        String clauses = respelled(text.clauses(), false);
        return clauses.equals(text.clauses())
                ? trigger
                : trigger.withText(new CreateTrigger.Text(text.constraint(), clauses, text.arguments()));
    }

    /** Empty where a query in it may mean the column of another table. */
    Optional<String> inPolicy(String definition) {
        Tokens tokens = Splitter.tokensWithin(definition, dialect);
        boolean query = false;
        for (int i = 0; i < tokens.size(); i++) {
            query |= tokens.is(i, "SELECT") && kind(tokens, i - 1) == TokenKind.LEFT_PAREN;
        }
        String respelled = in(definition);
        return query && !respelled.equals(definition) ? Optional.empty() : Optional.of(respelled);
    }

    private Expression in(Expression expression) {
        String text = in(expression.text());
        return text.equals(expression.text()) ? expression : new Expression(expression.span(), text);
    }

    private String in(String text) {
        return respelled(text, true);
    }

    /** @param bare whether the column may stand without a qualifier */
    private String respelled(String text, boolean bare) {
        Tokens tokens = Splitter.tokensWithin(text, dialect);
        Respelling out = new Respelling(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (means(tokens, i, bare)) {
                out.replace(tokens.textStart(i), tokens.textEnd(i), to);
            }
        }
        return out.toString();
    }

    /** A name that is no function's, no type's, no field's and no word of EXTRACT. */
    private boolean means(Tokens tokens, int at, boolean bare) {
        if (!from.equals(name(tokens, at)) || kind(tokens, at + 1) == TokenKind.LEFT_PAREN) {
            return false;
        }
        if (kind(tokens, at - 1) == TokenKind.DOT) {
            String qualifier = name(tokens, at - 2);
            return qualifier != null
                    && (bare ? qualifier.equals(table.name()) : qualifier.equals("old") || qualifier.equals("new"));
        }
        boolean type = kind(tokens, at + 1) == TokenKind.STRING
                || (at > 0 && (tokens.isSymbol(at - 1, "::") || tokens.is(at - 1, "AS")));
        boolean field = at > 1 && kind(tokens, at - 1) == TokenKind.LEFT_PAREN && tokens.is(at - 2, "EXTRACT");
        return bare && !type && !field;
    }

    private @Nullable String name(Tokens tokens, int at) {
        TokenKind kind = kind(tokens, at);
        if (kind != TokenKind.WORD && kind != TokenKind.QUOTED_NAME) {
            return null;
        }
        String name = Identifiers.name(tokens, at, dialect);
        return dialect.mysqlFamily() ? ObjectName.folded("", name).name() : name;
    }

    private static @Nullable TokenKind kind(Tokens tokens, int at) {
        return at >= 0 && at < tokens.size() ? tokens.kind(at) : null;
    }
}
