package dev.sluice.rules.datadependent;

import static dev.sluice.core.finding.Category.DATA_DEPENDENT;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.SessionSettings;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code foreign-key-checks-disabled.md}. */
final class ForeignKeyChecksDisabled implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("foreign-key-checks-disabled", DATA_DEPENDENT, WARNING)
            .on(MYSQL, MARIADB);

    private static final String SETTING = "foreign_key_checks";

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        JudgedStatement off = null;
        JudgedStatement unverified = null;
        for (JudgedStatement it : migration.statements()) {
            SetVariable.Setting set = setting(it).orElse(null);
            if (set != null) {
                boolean lifts = off(set.value());
                report(off, unverified, false, ctx);
                off = lifts ? it : null;
                unverified = null;
            } else if (off != null && unverified == null && escapes(it)) {
                unverified = it;
            }
        }
        report(off, unverified, migration.left().containsKey(SETTING), ctx);
    }

    private static boolean off(@Nullable String value) {
        // A variable holds what was in force before.
        return value != null && !value.startsWith("@") && !SessionSettings.isDefault(SETTING, value);
    }

    private static Optional<SetVariable.Setting> setting(JudgedStatement it) {
        return it.statement() instanceof SetVariable set
                ? set.settings().stream()
                        .filter(setting ->
                                setting.name().equals(SETTING) && setting.scope() == SetVariable.Scope.SESSION)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether it leaves rows in a table that others use which a foreign key would have refused. */
    private static boolean escapes(JudgedStatement it) {
        if (it.statement() instanceof AlterTable alter) {
            return it.effect().actions().stream()
                            .anyMatch(action -> action.standing().shared())
                    && alter.actions().stream().anyMatch(ForeignKeyChecksDisabled::addsKey);
        }
        return switch (it.statement()) {
            case Insert insert -> touches(it, true);
            case Copy copy -> copy.from() && touches(it, true);
            case Update update -> touches(it, true) || touches(it, false);
            case Delete delete -> touches(it, false);
            case Truncate truncate -> touches(it, false);
            default -> false;
        };
    }

    private static boolean addsKey(AlterAction action) {
        return switch (action) {
            case ConstraintAction.AddConstraint add -> add.constraint() instanceof TableConstraint.ForeignKey;
            case ColumnAction.AddColumn add -> add.column().has(ColumnAttribute.References.class);
            default -> false;
        };
    }

    /** Whether it changes rows of a table with foreign keys, or of one that foreign keys of others refer to. */
    private static boolean touches(JudgedStatement it, boolean own) {
        Catalog catalog = it.catalog();
        return it.effect().actions().stream()
                .filter(action -> action.standing().shared())
                .map(ActionEffect::relation)
                .flatMap(Optional::stream)
                .anyMatch(table ->
                        own ? hasKey(table, catalog) : !catalog.children(table).isEmpty());
    }

    private static boolean hasKey(ObjectName table, Catalog catalog) {
        return catalog.table(table)
                .filter(it -> it.constraints().stream().anyMatch(key -> key.kind() == Constraint.Kind.FOREIGN_KEY))
                .isPresent();
    }

    private static void report(
            @Nullable JudgedStatement off, @Nullable JudgedStatement unverified, boolean left, ReviewContext ctx) {
        if (off == null || (unverified == null && !left)) {
            return;
        }
        SetVariable.Setting setting = setting(off).orElseThrow();
        FindingBuilder finding = ctx.report(
                off,
                setting.span(),
                unverified == null
                        ? "foreign keys stay unchecked when this migration has ended"
                        : "rows that no foreign key has checked stay: turning the checks on again does not look at them");
        if (unverified != null) {
            finding.label(unverified.origin(), "the first that is not checked");
        }
        finding.instead(
                left
                        ? ctx.recipes(off).data().foreignKeysOnAgain()
                        : ctx.recipes(off).data().checkForeignKeys());
    }
}
