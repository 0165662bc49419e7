package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.KeyTypes.Fit;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Page and executed examples: {@code foreign-key-type-mismatch.md}. */
final class ForeignKeyTypeMismatch implements ChangeSetRule {

    private static final RuleMeta META = RuleMeta.rule("foreign-key-type-mismatch", CORRECTNESS, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedChangeSet changeSet, ReviewContext ctx) {
        for (Changed it : Changed.in(changeSet)) {
            for (Constraint key : it.table().constraints()) {
                if (key.kind() == Constraint.Kind.FOREIGN_KEY && it.at().made(key.origin())) {
                    pairs(it.table(), key, changeSet.after())
                            .filter(pair ->
                                    !fit(pair, changeSet.after(), it, ctx).equals(Fit.GOOD))
                            .findFirst()
                            .ifPresent(pair -> madeSo(it, key, pair, changeSet.after(), ctx));
                }
            }
            it.at().effect().actions().forEach(action -> retyped(it, action, changeSet.after(), ctx));
            it.table().columns().stream()
                    .filter(column -> it.at().made(column.origin()))
                    .forEach(column -> unbound(it, column, changeSet.after(), ctx));
        }
    }

    /** A column and the one that it refers to, both known for sure. */
    private record Pair(Table child, Column column, Table parent, Column key) {

        static Optional<Pair> of(Table child, String column, Table parent, String key) {
            return sure(child, column)
                    .flatMap(own -> sure(parent, key).map(other -> new Pair(child, own, parent, other)));
        }

        private static Optional<Column> sure(Table table, String column) {
            return table.column(column)
                    .filter(it ->
                            it.type() != null && table.doubtOfColumn(column).isEmpty());
        }

        String columnInWords() {
            return child.name().shown() + "." + column.name();
        }

        String keyInWords() {
            return parent.name().shown() + "." + key.name();
        }
    }

    private static Stream<Pair> pairs(Table child, Constraint key, Catalog catalog) {
        ObjectName referenced = key.referenced();
        Optional<Table> parent = referenced == null ? Optional.empty() : catalog.table(referenced);
        if (parent.isEmpty() || key.columns().size() != key.referencedColumns().size()) {
            return Stream.empty();
        }
        return Stream.iterate(0, i -> i < key.columns().size(), i -> i + 1)
                .flatMap(i ->
                        Pair.of(
                                child,
                                key.columns().get(i),
                                parent.get(),
                                key.referencedColumns().get(i))
                                .stream());
    }

    private static Fit fit(Pair pair, Catalog catalog, Changed at, ReviewContext ctx) {
        return ctx.keyTypes(at.at()).fit(pair.column(), pair.key(), catalog);
    }

    private static void madeSo(Changed it, Constraint key, Pair pair, Catalog catalog, ReviewContext ctx) {
        DataType wanted = pair.key().type();
        if (wanted == null) {
            return;
        }
        if (fit(pair, catalog, it, ctx).refused()) {
            report(
                    it,
                    key.origin().span(),
                    "the server refuses the foreign key: `%s` is `%s`, and `%s` is `%s`"
                            .formatted(pair.columnInWords(), pair.column().type(), pair.keyInWords(), wanted),
                    pair,
                    ERROR,
                    ctx);
        } else {
            report(it, key.origin().span(), narrower(pair), pair, WARNING, ctx);
        }
    }

    private static String narrower(Pair pair) {
        return "`%s` is `%s` and cannot hold every value of `%s`, which is `%s`"
                .formatted(
                        pair.columnInWords(),
                        pair.column().type(),
                        pair.keyInWords(),
                        pair.key().type());
    }

    private static void report(
            Changed it, Span cause, String message, Pair pair, Severity severity, ReviewContext ctx) {
        DataType wanted = pair.key().type();
        ctx.report(it.at(), cause, message)
                .severity(severity)
                .about(pair.child().name())
                .label(pair.key().origin(), "the key is defined here")
                .instead(wanted == null ? "" : ctx.recipes(it.at()).keys().sameType(pair.columnInWords(), wanted));
    }

    /** A key or a column that refers to one gets another type, and no longer fits. */
    private static void retyped(Changed it, ActionEffect action, Catalog after, ReviewContext ctx) {
        String column = retypedColumn(action, it.at().catalog());
        if (column.isEmpty() || action.refusal().isPresent()) {
            return;
        }
        Stream<Pair> own = keys(it.table()).stream()
                .filter(key -> key.columns().contains(column))
                .flatMap(key -> pairs(it.table(), key, after))
                .filter(pair -> pair.column().name().equals(column));
        Stream<Pair> others = after.children(it.table().name()).stream()
                .flatMap(child -> after.table(child).stream())
                .flatMap(child -> keys(child).stream()
                        .filter(key -> it.table().name().equals(key.referenced()))
                        .flatMap(key -> pairs(child, key, after)))
                .filter(pair -> pair.key().name().equals(column));
        Stream.concat(own, others)
                .filter(pair -> fit(pair, after, it, ctx).narrower() && !before(pair, it, ctx))
                .findFirst()
                .ifPresent(pair -> report(it, action.cause(), narrower(pair), pair, WARNING, ctx));
    }

    private static List<Constraint> keys(Table table) {
        return table.constraints().stream()
                .filter(it -> it.kind() == Constraint.Kind.FOREIGN_KEY)
                .toList();
    }

    private static String retypedColumn(ActionEffect action, Catalog catalog) {
        if (action.action() instanceof ColumnAction.AlterColumnType alter) {
            return catalog.key(alter.column());
        }
        return action.action() instanceof ColumnAction.ModifyColumn modify
                ? catalog.key(modify.definition().name())
                : "";
    }

    /** Whether it was so before the statement. */
    private static boolean before(Pair pair, Changed it, ReviewContext ctx) {
        Catalog catalog = it.at().catalog();
        return catalog.table(pair.child().name())
                .flatMap(child -> catalog.table(pair.parent().name())
                        .flatMap(parent -> Pair.of(
                                child, pair.column().name(), parent, pair.key().name())))
                .filter(old -> fit(old, catalog, it, ctx).narrower())
                .isPresent();
    }

    /** A new column that is called after a table, {@code order_id}, and no foreign key binds to it. */
    private static void unbound(Changed it, Column column, Catalog after, ReviewContext ctx) {
        if (!column.name().endsWith("_id")
                || keys(it.table()).stream().anyMatch(key -> key.columns().contains(column.name()))) {
            return;
        }
        namedAfter(column.name().substring(0, column.name().length() - "_id".length()))
                .map(name -> new ObjectName(it.table().name().schema(), name))
                .flatMap(name -> after.table(name).stream())
                .findFirst()
                .flatMap(parent -> parent.primaryKey()
                        .filter(key -> key.columns().size() == 1)
                        .flatMap(key -> Pair.of(
                                it.table(), column.name(), parent, key.columns().get(0))))
                .filter(pair ->
                        counts(pair, it, ctx) && fit(pair, after, it, ctx).narrower())
                .ifPresent(pair -> report(it, column.origin().span(), narrower(pair), pair, NOTE, ctx));
    }

    /** Whether the key is a number: texts of a name mean many things. */
    private static boolean counts(Pair pair, Changed it, ReviewContext ctx) {
        DataType own = pair.column().type();
        DataType key = pair.key().type();
        return own != null
                && key != null
                && ctx.keyTypes(it.at()).highest(own).isPresent()
                && ctx.keyTypes(it.at()).highest(key).isPresent();
    }

    private static Stream<String> namedAfter(String singular) {
        return singular.endsWith("y")
                ? Stream.of(singular, singular + "s", singular.substring(0, singular.length() - 1) + "ies")
                : Stream.of(singular, singular + "s", singular + "es");
    }
}
