package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code drop-primary-key.md}. */
final class DropPrimaryKey implements ActionRule<Action> {

    private static final RuleMeta META = RuleMeta.rule("drop-primary-key", COMPATIBILITY, WARNING)
            .on(POSTGRESQL, MYSQL, MARIADB)
            .alsoKnownAs("dropping-primary-key");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Action> judges() {
        return Action.class;
    }

    @Override
    public void check(Action action, ActionEffect effect, RuleContext ctx) {
        if (!effect.standing().shared()) {
            return;
        }
        if (action instanceof ConstraintAction.DropConstraint drop) {
            Constraint known =
                    drop.name() == null ? null : ctx.constraint(drop.name()).orElse(null);
            if (drop.constraintKind() == ConstraintAction.ConstraintKind.PRIMARY_KEY
                    || (known != null && known.kind() == Constraint.Kind.PRIMARY_KEY)) {
                primaryKey(ctx.table(), effect, ctx);
            } else if (known != null && known.kind() == Constraint.Kind.UNIQUE) {
                unique(ctx.table(), known.name(), effect, ctx);
            }
        } else if (action instanceof IndexAction.DropIndexAction drop) {
            index(ctx.table(), drop.index(), effect, ctx);
        } else if (action instanceof DropIndex drop && drop.table() != null) {
            index(drop.table(), drop.indexes().get(0).last(), effect, ctx);
        }
    }

    /** MySQL and MariaDB drop keys as indexes; that of the primary key is called PRIMARY. */
    private static void index(QualifiedName table, Name name, ActionEffect effect, RuleContext ctx) {
        String key = ctx.catalog().key(name);
        if (key.equals("primary")) {
            primaryKey(table, effect, ctx);
            return;
        }
        ctx.catalog()
                .table(table)
                .flatMap(it -> it.index(key))
                .filter(Index::unique)
                .ifPresent(it -> unique(table, key, effect, ctx));
    }

    private static void primaryKey(QualifiedName table, ActionEffect effect, RuleContext ctx) {
        if (replaced(table, TableConstraint.PrimaryKey.class, ctx)) {
            return;
        }
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "`%s` is left without its primary key: upserts, foreign keys and replication count on it"
                                .formatted(table))
                .because(effect.reason())
                .instead(ctx.recipes().compatibility().replaceKey());
        ctx.catalog()
                .table(table)
                .flatMap(Table::primaryKey)
                .ifPresent(it -> finding.label(it.origin(), "primary key added here"));
    }

    private static void unique(QualifiedName table, String name, ActionEffect effect, RuleContext ctx) {
        if (!replaced(table, TableConstraint.Unique.class, ctx)) {
            ctx.report(
                            effect.cause(),
                            "without the unique key `%s` of `%s` upserts that count on it fail, and duplicates get in"
                                    .formatted(name, table))
                    .because(effect.reason())
                    .severity(NOTE)
                    .instead(ctx.recipes().compatibility().replaceKey());
        }
    }

    /** Whether the statement, or a later one of the same transaction, adds a key of this kind to the table. */
    private static boolean replaced(QualifiedName table, Class<? extends TableConstraint> kind, RuleContext ctx) {
        Catalog catalog = ctx.catalog();
        if (adds(ctx.source(), table, kind, catalog)) {
            return true;
        }
        if (!ctx.before().transaction().open() || ctx.statement().commitsImplicitly()) {
            return false;
        }
        for (Statement later : ctx.later()) {
            if (later instanceof TransactionControl) {
                return false;
            }
            if (adds(later, table, kind, catalog)) {
                return true;
            }
        }
        return false;
    }

    private static boolean adds(
            Statement statement, QualifiedName table, Class<? extends TableConstraint> kind, Catalog catalog) {
        if (statement instanceof AlterTable alter
                && catalog.resolve(alter.table()).equals(catalog.resolve(table))) {
            return alter.actions().stream().anyMatch(it -> adds(it, kind));
        }
        return kind == TableConstraint.Unique.class
                && statement instanceof CreateIndex index
                && index.indexKind() == IndexKind.UNIQUE
                && catalog.resolve(index.table()).equals(catalog.resolve(table));
    }

    private static boolean adds(AlterAction action, Class<? extends TableConstraint> kind) {
        return (action instanceof ConstraintAction.AddConstraint add && kind.isInstance(add.constraint()))
                || (action instanceof IndexAction.AddIndex index
                        && kind == TableConstraint.Unique.class
                        && index.index().indexKind() == IndexKind.UNIQUE);
    }
}
