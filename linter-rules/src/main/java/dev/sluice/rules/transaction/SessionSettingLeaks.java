package dev.sluice.rules.transaction;

import static dev.sluice.core.finding.Category.TRANSACTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.engine.SessionSettings;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.SettingInForce;

/** Page and executed examples: {@code session-setting-leaks.md}. */
final class SessionSettingLeaks implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("session-setting-leaks", TRANSACTION, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        migration.left().forEach((name, setting) -> {
            if (SessionSettings.changesMeaning(name, migration.after().dialect())
                    && !SessionSettings.isDefault(name, setting.value())) {
                migration.statements().stream()
                        .filter(it -> it.made(setting.by()))
                        .findFirst()
                        .ifPresent(it -> report(it, name, setting, migration, ctx));
            }
        });
    }

    private static void report(
            JudgedStatement at, String name, SettingInForce setting, JudgedMigration migration, ReviewContext ctx) {
        ctx.report(
                        at,
                        setting.by().span(),
                        "`%s` stays as it is set here when this migration has ended".formatted(name))
                .note(
                        "migrations that %s applies after it in the same session run under it too, which on a database that has this one already they do not"
                                .formatted(migration.entry().runner()))
                .instead(
                        ctx.recipes(at).transactions().setBack(name, at.before().transaction()));
    }
}
