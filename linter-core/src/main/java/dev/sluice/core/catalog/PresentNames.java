package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnAttribute.Generated;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Renamings.Kind;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.lex.WrittenNames;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's tables, domains, triggers and policies say in expressions, with the names that routines, types,
 * relations and schemas have now, and a schema where one is needed without a search_path.
 */
final class PresentNames {

    /** Functions whose argument is a sequence. */
    private static final Set<String> OF_SEQUENCES = Set.of("nextval", "currval", "setval");

    private final Catalog catalog;
    /** Whose expressions are read. */
    private final ObjectName owner;

    PresentNames(Catalog catalog, ObjectName owner) {
        this.catalog = catalog;
        this.owner = owner;
    }

    /** Whether no text can need another name: nothing was renamed, and all stands where it is found. */
    static boolean asWritten(Catalog catalog) {
        return catalog.dialect().mysqlFamily()
                || (catalog.renamings().none()
                        && catalog.definitions().schemas().made().isEmpty());
    }

    Table in(Table table) {
        PartitionBy by = table.partitionBy();
        return table.withColumns(Table.mapped(table.columns(), this::in))
                .withConstraints(Table.mapped(table.constraints(), this::in))
                .withIndexes(Table.mapped(table.indexes(), this::in))
                .withPartitionBy(by == null ? null : in(by, table.origin()));
    }

    private PartitionBy in(PartitionBy by, Origin since) {
        String text = by.text();
        return new PartitionBy(
                by.span(),
                by.method(),
                in(by.key(), since),
                by.definitions(),
                by.count(),
                text == null ? null : in(text, since));
    }

    private Column in(Column column) {
        Expression value = column.defaultValue();
        Generated generated = column.generated();
        return column.copy(it -> {
            it.defaultValue = value == null ? null : in(value, column.origin());
            it.generated = generated == null
                    ? null
                    : new Generated(generated.span(), in(generated.expression(), column.origin()), generated.storage());
        });
    }

    private Constraint in(Constraint constraint) {
        Expression condition = constraint.condition();
        return condition == null
                ? constraint
                : constraint.copy(it -> it.condition = in(condition, constraint.origin()));
    }

    Index in(Index index) {
        String predicate = index.predicate();
        return index.copy(it -> {
            it.parts = index.parts().stream().map(part -> in(part, index)).toList();
            it.predicate = predicate == null ? null : in(predicate, index.origin());
        });
    }

    private KeyPart in(KeyPart part, Index index) {
        Expression expression = part.expression();
        return expression == null ? part : part.withExpression(in(expression, index.origin()));
    }

    UserType in(UserType type) {
        if (!(type instanceof Domain domain)) {
            return type;
        }
        Expression value = domain.defaultValue();
        return domain.withDefaultValue(value == null ? null : in(value, domain.origin()))
                .withChecks(domain.checks().stream()
                        .map(it -> new Domain.Check(it.name(), in(it.condition(), domain.origin()), it.validated()))
                        .toList());
    }

    Attachment in(Attachment attachment) {
        return switch (attachment) {
            case Trigger it -> {
                CreateTrigger.Text text = it.text();
                yield it.withText(
                        new CreateTrigger.Text(text.constraint(), in(text.clauses(), it.origin()), text.arguments()));
            }
            case Policy it -> it.definition() == null ? it : it.withDefinition(in(it.definition(), it.origin()));
            case RewriteRule it -> it;
            case PublishedTable it -> it;
            case ExtendedStatistics it -> it;
        };
    }

    /** Its body is a text of its own, which the server reads when it runs. */
    Routine in(Routine routine) {
        Origin since = routine.origin();
        String returns = routine.returns();
        Signature signature = routine.signature();
        List<String> inputs =
                signature.inputs().stream().map(it -> types(it, since)).toList();
        return routine.withHead(
                new Signature(inputs, signature.optional(), signature.variadic()),
                returns == null ? null : types(returns, since),
                types(routine.definition(), since));
    }

    private String types(String text, Origin since) {
        return new Text(text, since, true).respelled();
    }

    private Expression in(Expression expression, Origin since) {
        String text = in(expression.text(), since);
        return text.equals(expression.text()) ? expression : new Expression(expression.span(), text);
    }

    private String in(String text, Origin since) {
        return new Text(text, since, false).respelled();
    }

    /** An expression whose names were looked up when a statement ran. */
    private final class Text {

        private final Tokens tokens;
        private final Origin since;
        /** Whether it is the head of a routine, where types stand without any sign. */
        private final boolean head;

        private final Respelling out;
        private boolean query;

        Text(String text, Origin since, boolean head) {
            this.tokens = Splitter.tokensWithin(text, Dialect.POSTGRESQL);
            this.since = since;
            this.head = head;
            this.out = new Respelling(text);
        }

        String respelled() {
            int at = 0;
            while (at < tokens.size()) {
                query |= tokens.is(at, "SELECT");
                at = isName(at) ? name(at) : at + 1;
                if (kind(at - 1) == TokenKind.STRING) {
                    sequence(at - 1);
                }
            }
            return out.toString();
        }

        /** Gives back where what begins here ends. */
        private int name(int at) {
            boolean qualified = kind(at + 1) == TokenKind.DOT && isName(at + 2);
            String schema = qualified ? word(at) : null;
            String name = word(qualified ? at + 2 : at);
            int end = at + (qualified ? 3 : 1);
            Kind kind = kind(at, end, qualified);
            if (kind != null) {
                present(kind, schema, name, since)
                        .ifPresent(now -> out.replace(
                                tokens.textStart(at), tokens.textEnd(end - 1), written(kind, now, name, end)));
            } else if (qualified && kind(at - 1) != TokenKind.DOT) {
                ofOwner(at);
            }
            return end;
        }

        /** What a name stands for, as far as that shows; null for a column, a key word or an alias. */
        private @Nullable Kind kind(int at, int end, boolean qualified) {
            if (kind(at - 1) == TokenKind.DOT) {
                return null;
            }
            boolean cast = at > 0 && (tokens.isSymbol(at - 1, "::") || tokens.is(at - 1, "AS"));
            if (head && (qualified || endsArgument(end) || (at > 0 && tokens.is(at - 1, "RETURNS")))) {
                return kind(end) == TokenKind.LEFT_PAREN ? Kind.ROUTINE : Kind.TYPE;
            }
            if (cast || (kind(end) == TokenKind.STRING && !tokens.is(at, "INTERVAL"))) {
                return Kind.TYPE;
            }
            if (kind(end) == TokenKind.LEFT_PAREN) {
                return Kind.ROUTINE;
            }
            boolean read = query && at > 0 && (tokens.is(at - 1, "FROM") || tokens.is(at - 1, "JOIN"));
            return read ? Kind.RELATION : null;
        }

        private boolean endsArgument(int end) {
            TokenKind next = kind(end);
            return next == null
                    || next == TokenKind.COMMA
                    || next == TokenKind.RIGHT_PAREN
                    || next == TokenKind.LEFT_BRACKET
                    || tokens.isSymbol(end, "=")
                    || tokens.is(end, "DEFAULT");
        }

        /** A relation in a query keeps its old name as an alias. */
        private String written(Kind kind, ObjectName now, String name, int end) {
            String written = qualified(now);
            boolean aliased = tokens.is(end, "AS")
                    || (kind(end) == TokenKind.WORD && !tokens.is(end, "WHERE") && !tokens.is(end, "JOIN"));
            return kind == Kind.RELATION && !now.name().equals(name) && !aliased
                    ? written + " AS " + WrittenNames.postgres(name)
                    : written;
        }

        /** {@code t.a} of the table itself. */
        private void ofOwner(int at) {
            present(Kind.RELATION, null, word(at), since)
                    .filter(owner::equals)
                    .ifPresent(now ->
                            out.replace(tokens.textStart(at), tokens.textEnd(at), WrittenNames.postgres(owner.name())));
        }

        /** {@code nextval('s')} and {@code 's'::regclass} name a relation in a string. */
        private void sequence(int at) {
            boolean argument = kind(at - 1) == TokenKind.LEFT_PAREN
                    && isName(at - 2)
                    && OF_SEQUENCES.contains(word(at - 2).toLowerCase(Locale.ROOT));
            boolean cast = at + 2 < tokens.size() && tokens.isSymbol(at + 1, "::") && tokens.is(at + 2, "regclass");
            String literal = tokens.text(at);
            boolean text = argument && at + 1 < tokens.size() && tokens.isSymbol(at + 1, "::") && !cast;
            if ((!argument && !cast) || text || !literal.startsWith("'")) {
                return;
            }
            String inner = literal.substring(1, literal.length() - 1).replace("''", "'");
            Tokens name = Splitter.tokensWithin(inner, Dialect.POSTGRESQL);
            boolean qualified = name.size() == 3 && name.kind(1) == TokenKind.DOT;
            if (!qualified && name.size() != 1) {
                return;
            }
            String schema = qualified ? Identifiers.name(name, 0, Dialect.POSTGRESQL) : null;
            String last = Identifiers.name(name, qualified ? 2 : 0, Dialect.POSTGRESQL);
            present(Kind.RELATION, schema, last, since)
                    .ifPresent(now -> out.replace(
                            tokens.textStart(at),
                            tokens.textEnd(at),
                            "'" + qualified(now).replace("'", "''") + "'"));
        }

        private boolean isName(int at) {
            return kind(at) == TokenKind.WORD || kind(at) == TokenKind.QUOTED_NAME;
        }

        private String word(int at) {
            return Identifiers.name(tokens, at, Dialect.POSTGRESQL);
        }

        private @Nullable TokenKind kind(int at) {
            return at >= 0 && at < tokens.size() ? tokens.kind(at) : null;
        }
    }

    private static String qualified(ObjectName name) {
        boolean found = name.schema().equals(SearchPath.PUBLIC) || name.schema().equals(Names.TEMPORARY);
        return (found ? "" : WrittenNames.postgres(name.schema()) + ".") + WrittenNames.postgres(name.name());
    }

    /** What a name has to be now, if that is another than the one written. */
    private Optional<ObjectName> present(Kind kind, @Nullable String schema, String name, Origin since) {
        if (schema != null) {
            ObjectName written = new ObjectName(schema, name);
            ObjectName now = exists(kind, written) ? written : renamed(kind, written, since);
            return now.equals(written) ? Optional.empty() : Optional.of(now);
        }
        if (exists(kind, new ObjectName(SearchPath.PUBLIC, name))) {
            return Optional.empty();
        }
        ObjectName beside = new ObjectName(owner.schema(), name);
        if (exists(kind, beside)) {
            return Optional.of(beside);
        }
        List<ObjectName> renamed = catalog.renamings().named(kind, name).stream()
                .map(it -> catalog.renamings().now(kind, it, since))
                .filter(it ->
                        it.schema().equals(SearchPath.PUBLIC) || it.schema().equals(owner.schema()))
                .filter(it -> exists(kind, it))
                .distinct()
                .toList();
        return renamed.size() == 1 ? Optional.of(renamed.get(0)) : Optional.empty();
    }

    private ObjectName renamed(Kind kind, ObjectName name, Origin since) {
        ObjectName now = catalog.renamings().now(kind, name, since);
        return kind == Kind.TYPE && !exists(kind, now) ? catalog.renamings().now(Kind.RELATION, name, since) : now;
    }

    private boolean exists(Kind kind, ObjectName name) {
        return switch (kind) {
            case RELATION ->
                catalog.relations().contains(name) || catalog.sequence(name).isPresent();
            case ROUTINE -> !catalog.routines(name).isEmpty();
            // A table's rows are of a type of its name.
            case TYPE -> catalog.type(name).isPresent() || catalog.relations().contains(name);
            case SCHEMA -> false;
        };
    }
}
