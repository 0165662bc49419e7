package dev.sluice.rules.datadependent;

import static dev.sluice.core.finding.Category.DATA_DEPENDENT;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.RowLocks;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code backfill-unbatched.md}. */
final class BackfillUnbatched implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("backfill-unbatched", DATA_DEPENDENT, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        for (JudgedStatement it : migration.statements()) {
            if (it.executed() == Executed.YES) {
                check(it, ctx);
            }
        }
    }

    private static void check(JudgedStatement it, ReviewContext ctx) {
        for (ActionEffect action : it.effect().actions()) {
            if (action.work() == Work.NONE) {
                continue;
            }
            if (action.action() instanceof Update update && action.standing().shared() && update.limit() == null) {
                String why = evidence(update, it, ctx);
                if (why != null) {
                    report(it, action, update.table(), why, ctx);
                }
            } else if (action.action() instanceof Insert insert && insert.query() != null) {
                QualifiedName source = source(insert, insert.query(), action, it, ctx);
                if (source != null) {
                    report(it, action, source, "all rows of `%s` are copied".formatted(source), ctx);
                }
            }
        }
    }

    /** Why it changes most rows of its table; null where nothing says so. */
    private static @Nullable String evidence(Update update, JudgedStatement it, ReviewContext ctx) {
        ObjectName name = it.catalog().resolve(update.table());
        Table table = it.catalog().table(name).orElse(null);
        if (ctx.small(name)) {
            return null;
        }
        boolean every = update.where() == null || ctx.expressions().alwaysTrue(update.where());
        if (every
                && table != null
                && update.assignments().stream()
                        .allMatch(set -> added(
                                table, set.columns().stream().map(Name::value).toList(), it))) {
            return "every row of `%s` gets a value in its new column".formatted(update.table());
        }
        Set<String> fixed =
                update.where() == null ? Set.of() : ctx.expressions().fixedColumns(update.where());
        if (!fixed.isEmpty()) {
            return null;
        }
        if (update.joined()) {
            return "rows of `%s` are looked up in another table".formatted(update.table());
        }
        if (correlated(update, it, ctx)) {
            return "each row of `%s` that is changed asks a query of its own".formatted(update.table());
        }
        Set<String> asked =
                update.where() == null ? Set.of() : ctx.expressions().named(update.where());
        return table != null && !asked.isEmpty() && added(table, List.copyOf(asked), it)
                ? "the WHERE asks for nothing that was there before: it finds every row of `%s`"
                        .formatted(update.table())
                : null;
    }

    /** Whether this change set has added all of some columns. */
    private static boolean added(Table table, List<String> columns, JudgedStatement it) {
        return columns.stream()
                .allMatch(column -> table.column(it.catalog().key(new Name(column, it.span(), true)))
                        .filter(found -> it.before().changeSet().made(found.origin()))
                        .isPresent());
    }

    private static boolean correlated(Update update, JudgedStatement it, ReviewContext ctx) {
        return update.assignments().stream()
                .anyMatch(set -> ctx.reads(it, set.value())
                        .filter(facts -> !facts.relations().isEmpty())
                        .isPresent());
    }

    /** The old table that a query copies as a whole; null where nothing says that it does. */
    private static @Nullable QualifiedName source(
            Insert insert, Query query, ActionEffect action, JudgedStatement it, ReviewContext ctx) {
        boolean nobodyWaits = !action.standing().shared() && !RowLocks.onRowsRead(it.before());
        boolean chosen = query.limited()
                || (query.where() != null
                        && !ctx.expressions().fixedColumns(query.where()).isEmpty());
        if (nobodyWaits || chosen || insert.table().unknown()) {
            return null;
        }
        return query.reads().stream()
                .filter(read -> {
                    ObjectName name = it.catalog().resolve(read);
                    return Standings.of(name, it.before()).shared() && !ctx.small(name);
                })
                .findFirst()
                .orElse(null);
    }

    private static void report(
            JudgedStatement it, ActionEffect action, QualifiedName table, String why, ReviewContext ctx) {
        ctx.report(it, action, why + ", in one statement")
                .because(action.reason())
                .note("if it is stopped, all that it has done is undone")
                .instead(ctx.recipes(it).data().batches(table.toString()));
    }
}
