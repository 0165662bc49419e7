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
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.KeyTypes.Fit;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Span;
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
            for (Constraint key : KeyPair.keys(it.table())) {
                if (it.at().made(key.origin())) {
                    KeyPair.of(it.table(), key, changeSet.after())
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

    private static Fit fit(KeyPair pair, Catalog catalog, Changed at, ReviewContext ctx) {
        return ctx.keyTypes(at.at()).fit(pair.column(), pair.key(), catalog);
    }

    private static void madeSo(Changed it, Constraint key, KeyPair pair, Catalog catalog, ReviewContext ctx) {
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
            report(it, key.origin().span(), pair.narrower(), pair, WARNING, ctx);
        }
    }

    private static void report(
            Changed it, Span cause, String message, KeyPair pair, Severity severity, ReviewContext ctx) {
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
        Stream<KeyPair> own = KeyPair.keys(it.table()).stream()
                .filter(key -> key.columns().contains(column))
                .flatMap(key -> KeyPair.of(it.table(), key, after))
                .filter(pair -> pair.column().name().equals(column));
        Stream<KeyPair> others = after.children(it.table().name()).stream()
                .flatMap(child -> after.table(child).stream())
                .flatMap(child -> KeyPair.keys(child).stream()
                        .filter(key -> it.table().name().equals(key.referenced()))
                        .flatMap(key -> KeyPair.of(child, key, after)))
                .filter(pair -> pair.key().name().equals(column));
        Stream.concat(own, others)
                .filter(pair -> fit(pair, after, it, ctx).narrower() && !before(pair, it, ctx))
                .findFirst()
                .ifPresent(pair -> report(it, action.cause(), pair.narrower(), pair, WARNING, ctx));
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
    private static boolean before(KeyPair pair, Changed it, ReviewContext ctx) {
        Catalog catalog = it.at().catalog();
        return catalog.table(pair.child().name())
                .flatMap(child -> catalog.table(pair.parent().name())
                        .flatMap(parent -> KeyPair.of(
                                child, pair.column().name(), parent, pair.key().name())))
                .filter(old -> fit(old, catalog, it, ctx).narrower())
                .isPresent();
    }

    /** A new column that is called after a table, {@code order_id}, and no foreign key binds to it. */
    private static void unbound(Changed it, Column column, Catalog after, ReviewContext ctx) {
        if (!column.name().endsWith("_id")
                || KeyPair.keys(it.table()).stream()
                        .anyMatch(key -> key.columns().contains(column.name()))) {
            return;
        }
        KeyPair.tablesNamed(column.name().substring(0, column.name().length() - "_id".length()))
                .map(name -> new ObjectName(it.table().name().schema(), name))
                .flatMap(name -> after.table(name).stream())
                .findFirst()
                .flatMap(parent -> parent.primaryKey()
                        .filter(key -> key.columns().size() == 1)
                        .flatMap(key -> KeyPair.of(
                                it.table(), column.name(), parent, key.columns().get(0))))
                .filter(pair -> pair.numbers(ctx.keyTypes(it.at()))
                        && fit(pair, after, it, ctx).narrower())
                .ifPresent(pair -> report(it, column.origin().span(), pair.narrower(), pair, NOTE, ctx));
    }
}
