package dev.sluice.rules.datadependent;

import static dev.sluice.core.finding.Category.DATA_DEPENDENT;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.TableAction.OtherTableChange;
import dev.sluice.core.ast.TableAction.TableChange;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.SettingInForce;
import dev.sluice.core.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code triggers-disabled.md}. */
final class TriggersDisabled implements MigrationRule {

    private static final RuleMeta META =
            RuleMeta.rule("triggers-disabled", DATA_DEPENDENT, WARNING).on(POSTGRESQL);

    private static final String SETTING = "session_replication_role";

    @Override
    public RuleMeta meta() {
        return META;
    }

    /** A place where triggers are turned off. */
    private record Off(JudgedStatement at, Span span) {}

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        Map<ObjectName, Off> tables = new LinkedHashMap<>();
        Off everywhere = null;
        for (JudgedStatement it : migration.statements()) {
            if (it.statement() instanceof AlterTable alter) {
                ofTable(alter, it, tables, ctx);
            }
            Off turned = ofSession(it);
            if (turned != null) {
                everywhere = turned;
            } else if (!replica(it)) {
                everywhere = null;
            }
            if (everywhere != null && changesRows(it)) {
                ofSession(everywhere, it, ctx);
                everywhere = null;
            }
        }
        SettingInForce left = migration.left().get(SETTING);
        if (left != null && everywhere != null && everywhere.at().made(left.by())) {
            ofSession(everywhere, null, ctx);
        }
    }

    private static void ofTable(AlterTable alter, JudgedStatement at, Map<ObjectName, Off> off, ReviewContext ctx) {
        ObjectName table = at.catalog().resolve(alter.table());
        for (AlterAction action : alter.actions()) {
            if (action instanceof OtherTableChange change
                    && change.change() == TableChange.DISABLE_TRIGGER
                    && all(change.name())
                    && Standings.of(table, at.before()).shared()
                    && off.put(table, new Off(at, action.span())) == null) {
                ctx.report(
                                at,
                                action.span(),
                                "without its triggers `%s` takes rows that refer to nothing: its foreign keys are triggers too"
                                        .formatted(alter.table()))
                        .about(table)
                        .note("ENABLE TRIGGER does not look at the rows that came in between")
                        .instead(ctx.recipes(at).data().namedTriggers(alter.table()));
            }
        }
    }

    private static boolean all(@Nullable Name name) {
        return name != null && !name.quoted() && name.value().equals("all");
    }

    private static @Nullable Off ofSession(JudgedStatement it) {
        if (it.statement() instanceof SetVariable set) {
            for (SetVariable.Setting setting : set.settings()) {
                if (setting.name().equals(SETTING) && "replica".equalsIgnoreCase(setting.value())) {
                    return new Off(it, setting.span());
                }
            }
        }
        return null;
    }

    private static boolean replica(JudgedStatement it) {
        return it.before().setting(SETTING).filter("replica"::equalsIgnoreCase).isPresent();
    }

    /** Whether it changes rows of a table that others use. */
    private static boolean changesRows(JudgedStatement it) {
        boolean kind = it.statement() instanceof Insert
                || it.statement() instanceof Update
                || it.statement() instanceof Delete
                || (it.statement() instanceof Copy copy && copy.from());
        return kind
                && it.effect().actions().stream().map(ActionEffect::standing).anyMatch(of -> of.shared());
    }

    private static void ofSession(Off off, @Nullable JudgedStatement first, ReviewContext ctx) {
        FindingBuilder finding = ctx.report(
                        off.at(),
                        off.span(),
                        "as a replica the session fires no triggers, and checks no foreign key, which is a trigger too")
                .note("going back to `origin` does not look at the rows that came in between")
                .instead(ctx.recipes(off.at()).data().keepTriggers());
        Optional.ofNullable(first).ifPresent(it -> finding.label(it.origin(), "the first rows that nothing checks"));
    }
}
