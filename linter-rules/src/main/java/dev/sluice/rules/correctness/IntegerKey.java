package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.NOTE;

import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Span;
import java.util.Locale;
import java.util.OptionalLong;

/** Page and executed examples: {@code integer-key.md}. */
final class IntegerKey implements ChangeSetRule {

    private static final RuleMeta META = RuleMeta.rule("integer-key", CORRECTNESS, NOTE)
            .alsoKnownAs("prefer-big-int", "prefer-bigint-over-int", "prefer-bigint-over-smallint", "pk-type");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedChangeSet changeSet, ReviewContext ctx) {
        for (Changed it : Changed.in(changeSet)) {
            it.table()
                    .primaryKey()
                    .filter(key -> it.at().made(key.origin()) && key.columns().size() == 1)
                    .ifPresent(key -> it.table()
                            .column(key.columns().get(0))
                            .filter(column -> changeSet.made(column.origin()) && !refers(column, it))
                            .ifPresent(column -> judge(key, column, it, ctx)));
        }
    }

    /** Whether the values come from the key of another table. */
    private static boolean refers(Column column, Changed it) {
        return it.table().constraints().stream()
                .anyMatch(key -> key.kind() == Constraint.Kind.FOREIGN_KEY
                        && key.columns().contains(column.name()));
    }

    private static void judge(Constraint key, Column column, Changed it, ReviewContext ctx) {
        DataType type = column.type();
        OptionalLong highest =
                type == null ? OptionalLong.empty() : ctx.keyTypes(it.at()).highest(type);
        // What is numbered by hand in so small a type is a list that somebody writes.
        boolean list = highest.isPresent() && highest.getAsLong() < Integer.MAX_VALUE && !column.identity();
        if (highest.isEmpty() || highest.getAsLong() == Long.MAX_VALUE || list) {
            return;
        }
        FindingBuilder finding = ctx.report(
                        it.at(),
                        place(key, column, it),
                        String.format(
                                Locale.ROOT,
                                "`%s` ends at %,d: from there on every INSERT fails",
                                it.inWords(column.name()),
                                highest.getAsLong()))
                .about(it.table().name())
                .instead(ctx.recipes(it.at()).keys().countFurther(it.inWords(column.name())));
        if (column.identity()) {
            finding.note("the numbers of rows that were deleted, or never committed, are used up as well");
        }
    }

    /** The type where the table is created, else what makes the key. */
    private static Span place(Constraint key, Column column, Changed it) {
        if (it.at().statement() instanceof CreateTable create) {
            for (ColumnDefinition definition : create.columns()) {
                DataType type = definition.type();
                if (type != null && it.at().catalog().key(definition.name()).equals(column.name())) {
                    return type.span();
                }
            }
        }
        return key.origin().span();
    }
}
