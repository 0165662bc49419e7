package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code foreign-key-without-index.md}. */
final class ForeignKeyWithoutIndex implements ChangeSetRule {

    private static final RuleMeta META = RuleMeta.rule("foreign-key-without-index", CORRECTNESS, NOTE)
            .on(POSTGRESQL)
            .alsoKnownAs("fk-missing-index");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedChangeSet changeSet, ReviewContext ctx) {
        for (Changed it : Changed.in(changeSet)) {
            for (Constraint key : it.table().constraints()) {
                ObjectName parent = key.referenced();
                boolean made = key.kind() == Constraint.Kind.FOREIGN_KEY
                        && key.local()
                        && it.at().made(key.origin());
                if (made
                        && parent != null
                        && !ctx.small(it.table().name())
                        && listed(it.table(), key, changeSet)
                        && it.table().indexes().stream()
                                .noneMatch(index -> serves(index, key, it.table(), ctx.expressions()))) {
                    report(it, key, parent, ctx);
                }
            }
        }
    }

    /** Whether all indexes on its columns are known: those of a table that is known, and on columns that are new. */
    private static boolean listed(Table table, Constraint key, JudgedChangeSet changeSet) {
        return table.known()
                || key.columns().stream()
                        .allMatch(column -> table.column(column)
                                .filter(it -> it.type() != null && changeSet.made(it.origin()))
                                .isPresent());
    }

    /** Whether the columns come first in an index, in whatever order; of one that is in doubt it is taken for granted. */
    private static boolean serves(Index index, Constraint key, Table table, Expressions expressions) {
        List<KeyPart> parts = index.parts();
        if (table.doubt(index).isPresent() || parts.isEmpty()) {
            return true;
        }
        int count = key.columns().size();
        Set<String> first = new HashSet<>();
        for (KeyPart part : parts.subList(0, Math.min(count, parts.size()))) {
            if (part.column() != null) {
                first.add(part.column().value());
            }
        }
        return ordered(index.method())
                && first.equals(new HashSet<>(key.columns()))
                && (index.predicate() == null || onlyNotNull(index, index.predicate(), key, expressions));
    }

    private static boolean ordered(@Nullable String method) {
        return method == null || !(method.equals("gin") || method.equals("brin"));
    }

    /** Whether a partial index leaves out nothing but rows that refer to nothing: {@code WHERE order_id IS NOT NULL}. */
    private static boolean onlyNotNull(Index index, String predicate, Constraint key, Expressions expressions) {
        Expression condition = new Expression(index.origin().span(), predicate);
        Set<String> named = expressions.named(condition);
        return !named.isEmpty()
                && key.columns().containsAll(named)
                && named.stream().allMatch(it -> expressions.impliesNotNull(condition, it))
                && expressions.comparisons(condition).isEmpty()
                && expressions.calls(condition).filter(List::isEmpty).isPresent();
    }

    private static void report(Changed it, Constraint key, ObjectName parent, ReviewContext ctx) {
        Table table = it.table();
        boolean empty = Standings.of(table.name(), it.at().before()) == Standing.NEW
                || it.at().made(table.origin());
        ctx.report(
                        it.at(),
                        key.origin().span(),
                        "no index begins with `%s` of `%s`: each DELETE in `%s`, and each change of its key, reads the whole table"
                                .formatted(
                                        String.join("`, `", key.columns()),
                                        table.name().shown(),
                                        parent.shown()))
                .about(table.name())
                .instead(ctx.recipes(it.at()).keys().indexForeignKey(table.name(), key, empty));
    }
}
