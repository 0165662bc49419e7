package dev.sluice.core.oracle;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Facts of types, columns, constraints and keys. */
final class DefinitionFacts {

    private DefinitionFacts() {}

    /** An expression is compared as a tree: the other side reads its text once more. */
    static @Nullable Fact expression(@Nullable Expression expression) {
        return expression == null ? null : new Fact().put("expr", expression.text());
    }

    static @Nullable Fact type(@Nullable DataType type) {
        if (type == null) {
            return null;
        }
        Object arguments = type.arguments();
        if (type.name().equals("interval")) {
            arguments =
                    String.join(",", type.arguments()).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        }
        return new Fact()
                .put("schema", type.schema())
                .put("name", type.name())
                .put("arguments", arguments.equals("") ? null : arguments)
                .put("array", type.arrayDimensions() == 0 ? null : type.arrayDimensions());
    }

    static List<Fact> elements(List<TableElement> elements) {
        return elements.stream().map(DefinitionFacts::element).toList();
    }

    private static Fact element(TableElement element) {
        return switch (element) {
            case ColumnDefinition column -> column(column);
            case TableConstraint constraint -> constraint(constraint);
            case IndexDefinition index -> throw new IllegalStateException("PostgreSQL has none: " + index);
            case TableElement.Like like ->
                Fact.of("like")
                        .put("source", like.source())
                        .put("defaults", like.includingDefaults())
                        .put("constraints", like.includingConstraints())
                        .put("indexes", like.includingIndexes());
            case TableElement.Other other -> throw new IllegalStateException("PostgreSQL has none: " + other);
        };
    }

    static List<Fact> columns(List<ColumnDefinition> columns) {
        return columns.stream().map(DefinitionFacts::column).toList();
    }

    static Fact column(ColumnDefinition column) {
        Fact fact = Fact.of("column").put("name", column.name()).put("type", type(column.type()));
        attributes(fact, column.attributes());
        return fact;
    }

    /** What the oracle keeps apart from a column's constraints goes beside them here too. */
    static void attributes(Fact fact, List<ColumnAttribute> attributes) {
        List<Fact> constraints = new ArrayList<>();
        for (ColumnAttribute attribute : attributes) {
            switch (attribute) {
                case ColumnAttribute.Collate collate -> fact.put("collate", collate.collation());
                case ColumnAttribute.Other other -> fact.put(other.kind(), true);
                default -> constraints.add(constraint(attribute));
            }
        }
        fact.put("constraints", constraints);
    }

    static Fact constraint(ColumnAttribute attribute) {
        return switch (attribute) {
            case ColumnAttribute.NotNull notNull ->
                mode(Fact.of("not null").put("name", notNull.constraint()), notNull.mode());
            case ColumnAttribute.Null ignored -> Fact.of("null");
            case ColumnAttribute.Default value -> Fact.of("default").put("value", expression(value.value()));
            case ColumnAttribute.PrimaryKey key ->
                mode(Fact.of("primary key").put("name", key.constraint()), key.mode());
            case ColumnAttribute.Unique unique ->
                mode(
                        Fact.of("unique")
                                .put("name", unique.constraint())
                                .put("nullsNotDistinct", unique.nullsNotDistinct()),
                        unique.mode());
            case ColumnAttribute.Check check ->
                mode(
                        Fact.of("check")
                                .put("name", check.constraint())
                                .put("condition", expression(check.condition())),
                        check.mode());
            case ColumnAttribute.References references ->
                mode(
                        target(Fact.of("foreign key").put("name", references.constraint()), references.target()),
                        references.mode());
            case ColumnAttribute.Generated generated ->
                Fact.of("generated")
                        .put("value", expression(generated.expression()))
                        .put("stored", generated.storage() == ColumnAttribute.Generated.Storage.STORED);
            case ColumnAttribute.Identity identity ->
                Fact.of("identity")
                        .put("always", identity.always())
                        .put("options", sequenceOptions(identity.options()));
            case ColumnAttribute.AutoIncrement mysql ->
                throw new IllegalStateException("PostgreSQL has none: " + mysql);
            case ColumnAttribute.OnUpdate mysql -> throw new IllegalStateException("PostgreSQL has none: " + mysql);
            case ColumnAttribute.Comment mysql -> throw new IllegalStateException("PostgreSQL has none: " + mysql);
            case ColumnAttribute.Visibility mysql -> throw new IllegalStateException("PostgreSQL has none: " + mysql);
            case ColumnAttribute.Collate collate -> Fact.of("collate").put("name", collate.collation());
            case ColumnAttribute.Other other -> Fact.of(other.kind());
        };
    }

    static Fact constraint(TableConstraint constraint) {
        Fact fact = switch (constraint) {
            case TableConstraint.PrimaryKey key ->
                key(Fact.of("primary key"), key.parts(), key.included()).put("usingIndex", key.usingIndex());
            case TableConstraint.Unique unique ->
                key(Fact.of("unique"), unique.parts(), unique.included())
                        .put("nullsNotDistinct", unique.nullsNotDistinct())
                        .put("usingIndex", unique.usingIndex());
            case TableConstraint.ForeignKey key ->
                target(Fact.of("foreign key").put("columns", key.columns()).put("period", key.period()), key.target());
            case TableConstraint.Check check -> Fact.of("check").put("condition", expression(check.condition()));
            case TableConstraint.NotNull notNull -> Fact.of("not null").put("columns", List.of(notNull.column()));
            case TableConstraint.Exclude exclude ->
                Fact.of("exclude")
                        .put("method", method(exclude.method()))
                        .put(
                                "elements",
                                new Fact().put("elements", exclude.elements().text()))
                        .put("included", exclude.included())
                        .put("predicate", expression(exclude.predicate()));
        };
        return mode(fact.put("name", constraint.name()), constraint.mode());
    }

    private static Fact key(Fact fact, List<KeyPart> parts, List<Name> included) {
        return fact.put("columns", columnNames(parts))
                .put("withoutOverlaps", parts.stream().anyMatch(KeyPart::withoutOverlaps))
                .put("included", included);
    }

    private static List<@Nullable Name> columnNames(List<KeyPart> parts) {
        List<@Nullable Name> names = new ArrayList<>();
        parts.forEach(part -> names.add(part.column()));
        return names;
    }

    /** The default is btree, said or not. */
    static @Nullable String method(@Nullable Name method) {
        return method == null || method.value().equals("btree") ? null : method.value();
    }

    private static Fact target(Fact fact, ForeignKeyTarget target) {
        return fact.put("table", target.table())
                .put("referenced", target.columns())
                .put("referencedPeriod", target.period())
                .put("match", unless("SIMPLE", target.match()))
                .put("onDelete", unless("NO ACTION", target.onDelete()))
                .put("onDeleteColumns", target.onDeleteColumns())
                .put("onUpdate", unless("NO ACTION", target.onUpdate()));
    }

    private static @Nullable String unless(String implied, @Nullable String said) {
        return implied.equals(said) ? null : said;
    }

    /** What is not enforced is not valid either, said or not. */
    static Fact mode(Fact fact, ConstraintMode mode) {
        return fact.put("deferrable", mode.deferrable())
                .put("initiallyDeferred", mode.initiallyDeferred())
                .put("notValid", mode.notValid() && !mode.notEnforced())
                .put("notEnforced", mode.notEnforced())
                .put("noInherit", mode.noInherit());
    }

    static List<Fact> keys(List<KeyPart> parts) {
        return parts.stream()
                .map(part -> operatorClass(new Fact(), part.operatorClass())
                        .put("column", part.column())
                        .put("expression", expression(part.expression()))
                        .put("collation", part.collation())
                        .put("descending", part.descending())
                        .put("nulls", part.nulls()))
                .toList();
    }

    private static Fact operatorClass(Fact fact, KeyPart.@Nullable OperatorClass operatorClass) {
        return operatorClass == null
                ? fact
                : fact.put("operatorClass", operatorClass.name())
                        .put("parameters", optionNames(operatorClass.parameters()));
    }

    /** The names of a sequence's options, those with NO before them marked. */
    static List<String> sequenceOptions(List<TableOption> options) {
        return options.stream()
                .map(option -> option.value().equals("no") ? "no " + option.name() : option.name())
                .toList();
    }

    static List<String> optionNames(List<TableOption> options) {
        return options.stream().map(TableOption::name).toList();
    }
}
