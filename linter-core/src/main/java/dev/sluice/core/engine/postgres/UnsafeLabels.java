package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Dependents;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.UserType;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.lex.TypedString;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Uses of a label that the open transaction has added to an enum, which the server refuses before it commits: whatever
 * makes the text a value of the enum, also in a condition that no row is tested against (measured on 12, 16 and 18).
 * Looked for in casts of literals, in values, and in comparisons that are read, of queries in the condition of one whose
 * FROM is one table. Of other literals in a query it is not known what they are compared with; bodies are not read.
 */
record UnsafeLabels(Situation at) {

    /** From here on the labels of a type that the transaction made are safe. */
    private static final int OWN_TYPE_SAFE = 17;

    /** Whether there is anything to look for. */
    boolean none() {
        return at.before().uncommitted().labels().isEmpty();
    }

    /** Why the server refuses a statement that is no ALTER TABLE; null where it does not. */
    @Nullable
    Refusal of(Statement statement) {
        return switch (statement) {
            case Insert insert -> insert(insert);
            case Update update -> update(update);
            case Select select -> query(select, select.query());
            case CreateView view -> query(view, view.query());
            case Delete delete ->
                condition(delete, delete.where(), typesOf(delete.tables().get(0)));
            case CreateIndex index -> condition(index, index.predicate(), typesOf(index.table()));
            case CreateTable create -> table(create);
            default -> null;
        };
    }

    /** Why the server refuses an action of an ALTER TABLE; null where it does not. */
    @Nullable
    Refusal of(AlterTable statement, Action action) {
        Function<String, @Nullable ObjectName> types = typesOf(statement.table());
        return switch (action) {
            case ColumnAction.SetDefault set ->
                value(action, set.value(), types.apply(set.column().value()));
            case ColumnAction.AddColumn add -> column(action, add.column(), types);
            case ColumnAction.AlterColumnType change -> value(action, change.using(), type(change.type()));
            case ConstraintAction.AddConstraint add
            when add.constraint() instanceof TableConstraint.Check check -> condition(action, check.condition(), types);
            default -> null;
        };
    }

    private @Nullable Refusal insert(Insert insert) {
        Table table = at.table(at.resolve(insert.table())).orElse(null);
        for (Insert.Text text : insert.texts()) {
            String column = null;
            if (text.position() < insert.columns().size()) {
                column = insert.columns().get(text.position()).value();
            } else if (insert.positional()
                    && table != null
                    && at.catalog().whole(table)
                    && text.position() < table.columns().size()) {
                column = table.columns().get(text.position()).name();
            }
            Refusal refusal = column == null || table == null
                    ? null
                    : label(insert, text.text(), type(table.column(column).orElse(null)));
            if (refusal != null) {
                return refusal;
            }
        }
        Refusal assigned = insert.onConflict() == null
                ? null
                : assigned(insert, insert.onConflict().assignments(), typesOf(insert.table()));
        return assigned != null || insert.query() == null ? assigned : query(insert, insert.query());
    }

    private @Nullable Refusal query(Action action, Query query) {
        Refusal cast = cast(action, query.literals());
        return cast != null || query.from() == null ? cast : condition(action, query.where(), typesOf(query.from()));
    }

    private @Nullable Refusal cast(Action action, List<TypedString> literals) {
        for (TypedString literal : literals) {
            ObjectName type = literal.type() == null
                    ? null
                    : new Casts(at).written(literal.type()).objectName();
            Refusal refusal = label(action, literal.value(), type);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Refusal cast(Action action, Expression expression) {
        Tokens tokens = Splitter.tokensWithin(expression.text(), Dialect.POSTGRESQL);
        return cast(action, TypedString.among(tokens, 0, tokens.size()));
    }

    /** Whether a literal of a query is such a label, of which it is not known whether it is meant as one. */
    @Nullable
    NotKnown notKnown(Statement statement) {
        Query query = switch (statement) {
            case Select select -> select.query();
            case CreateView view -> view.query();
            case Insert insert -> insert.query();
            default -> null;
        };
        for (TypedString literal : query == null ? List.<TypedString>of() : query.literals()) {
            Optional<ObjectName> type = at.before().uncommitted().typeWith(literal.value());
            if (type.isPresent() && !(madeHere(type.get()) && at.version().atLeast(OWN_TYPE_SAFE))) {
                return new NotKnown(
                        NotKnown.Of.REFUSAL,
                        "whether '%s' is meant as the new value of `%s` is not known"
                                .formatted(literal.value(), Situation.show(type.get())));
            }
        }
        return null;
    }

    private @Nullable Refusal update(Update update) {
        Function<String, @Nullable ObjectName> types = typesOf(update.table());
        Refusal assigned = assigned(update, update.assignments(), types);
        return assigned != null || update.joined() ? assigned : condition(update, update.where(), types);
    }

    private @Nullable Refusal assigned(
            Action action, List<Update.Assignment> assignments, Function<String, @Nullable ObjectName> types) {
        for (Update.Assignment assignment : assignments) {
            List<Name> columns = assignment.columns();
            ObjectName type = columns.size() == 1 ? types.apply(columns.get(0).value()) : null;
            Refusal refusal = value(action, assignment.value(), type);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Refusal table(CreateTable create) {
        Map<String, ObjectName> types = new HashMap<>();
        List<Expression> conditions = new ArrayList<>();
        for (TableElement element : create.elements()) {
            if (element instanceof ColumnDefinition column) {
                ObjectName type = type(column.type());
                if (type != null) {
                    types.put(column.name().value(), type);
                }
            } else if (element instanceof TableConstraint.Check check) {
                conditions.add(check.condition());
            }
        }
        for (TableElement element : create.elements()) {
            Refusal refusal = element instanceof ColumnDefinition column ? column(create, column, types::get) : null;
            if (refusal != null) {
                return refusal;
            }
        }
        for (Expression condition : conditions) {
            Refusal refusal = condition(create, condition, types::get);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Refusal column(
            Action action, ColumnDefinition column, Function<String, @Nullable ObjectName> others) {
        ObjectName type = type(column.type());
        for (ColumnAttribute attribute : column.attributes()) {
            Refusal refusal = null;
            if (attribute instanceof ColumnAttribute.Default given) {
                refusal = value(action, given.value(), type);
            } else if (attribute instanceof ColumnAttribute.Check check) {
                String name = column.name().value();
                refusal = condition(action, check.condition(), it -> it.equals(name) ? type : others.apply(it));
            }
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Refusal condition(
            Action action, @Nullable Expression condition, Function<String, @Nullable ObjectName> types) {
        if (condition != null) {
            Refusal cast = cast(action, condition);
            if (cast != null) {
                return cast;
            }
            for (List<Expressions.Comparison> any : at.expressions().comparisons(condition)) {
                for (Expressions.Comparison compared : any) {
                    Refusal refusal = meant(compared.literal())
                            .map(it -> label(action, it, types.apply(compared.column())))
                            .orElse(null);
                    if (refusal != null) {
                        return refusal;
                    }
                }
            }
        }
        return null;
    }

    /** @param type of what gets the value; null where that is not known */
    private @Nullable Refusal value(Action action, @Nullable Expression value, @Nullable ObjectName type) {
        Refusal within = value == null ? null : cast(action, value);
        String cast = value == null ? null : at.expressions().literalType(value).orElse(null);
        if (value == null || cast == null || within != null) {
            return within;
        }
        ObjectName given = cast.isEmpty() ? type : Types.parse(cast).objectName();
        return meant(value.text()).map(it -> label(action, it, given)).orElse(null);
    }

    private @Nullable Refusal label(Action action, String label, @Nullable ObjectName type) {
        Optional<Origin> added =
                type == null ? Optional.empty() : at.before().uncommitted().addedLabel(type, label);
        if (type == null || added.isEmpty() || (madeHere(type) && at.version().atLeast(OWN_TYPE_SAFE))) {
            return null;
        }
        return new Refusal(
                Refusal.Kind.UNCOMMITTED_ENUM_VALUE,
                Refusal.When.IN_TRANSACTION,
                action,
                "unsafe use of new value \"%s\" of enum type %s".formatted(label, Situation.show(type)),
                List.of(new Dependent(Dependents.Kind.TYPE, type, label, added.get())),
                at.entries().measured());
    }

    private boolean madeHere(ObjectName type) {
        return at.catalog()
                .type(type)
                .map(UserType::origin)
                .filter(at.before().uncommitted().changes()::contains)
                .isPresent();
    }

    /** What a literal means that begins an expression: {@code ('it''s')} is {@code it's}. */
    private static Optional<String> meant(String expression) {
        String text = expression.strip();
        while (text.startsWith("(")) {
            text = text.substring(1).strip();
        }
        if (!text.startsWith("'")) {
            return Optional.empty();
        }
        int end = 1;
        while (end < text.length() && (text.charAt(end) != '\'' || text.startsWith("''", end))) {
            end += text.charAt(end) == '\'' ? 2 : 1;
        }
        return end < text.length() ? Optional.of(text.substring(1, end).replace("''", "'")) : Optional.empty();
    }

    private Function<String, @Nullable ObjectName> typesOf(QualifiedName table) {
        Optional<Table> known = at.table(at.resolve(table));
        return column -> type(known.flatMap(it -> it.column(column)).orElse(null));
    }

    private static @Nullable ObjectName type(@Nullable Column column) {
        return column == null ? null : type(column.type());
    }

    private static @Nullable ObjectName type(@Nullable DataType type) {
        return type == null || type.arrayDimensions() > 0 ? null : Types.objectName(type);
    }
}
