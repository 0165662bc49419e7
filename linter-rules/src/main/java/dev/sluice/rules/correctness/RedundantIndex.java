package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.NOTE;

import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code redundant-index.md}. */
final class RedundantIndex implements ChangeSetRule {

    private static final RuleMeta META =
            RuleMeta.rule("redundant-index", CORRECTNESS, NOTE).alsoKnownAs("dupe-index", "redundant-indexes");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedChangeSet changeSet, ReviewContext ctx) {
        for (Changed it : Changed.in(changeSet)) {
            for (Index index : it.table().indexes()) {
                if (it.at().made(index.origin()) && comparable(index, it) && !index.implied()) {
                    judge(it, index, changeSet, ctx);
                }
            }
        }
    }

    /** The new index against each other one: it is the one too many, or makes an older one so. */
    private static void judge(Changed it, Index index, JudgedChangeSet changeSet, ReviewContext ctx) {
        Catalog catalog = changeSet.after();
        Index obsolete = null;
        boolean otherIsOlder = true;
        for (Index other : it.table().indexes()) {
            if (other.name().equals(index.name())) {
                otherIsOlder = false;
                continue;
            }
            if (!comparable(other, it)) {
                continue;
            }
            boolean covered = Coverage.covers(other, index, it.table(), catalog);
            boolean covers = Coverage.covers(index, other, it.table(), catalog);
            int rank = Integer.compare(rank(other, it), rank(index, it));
            if (covered && (!covers || rank > 0 || (rank == 0 && otherIsOlder))) {
                tooMany(it, index, other, ctx);
                return;
            }
            boolean droppable = other.constraint() == null && !other.implied() && other.partOf() == null;
            if (covers && droppable && !changeSet.made(other.origin())) {
                obsolete = other;
            }
        }
        if (obsolete != null) {
            makes(it, index, obsolete, ctx);
        }
    }

    /** Which of two that are the same stays: the primary key, then what a constraint needs; else the older one. */
    private static int rank(Index index, Changed it) {
        boolean primary = it.table()
                .primaryKey()
                .filter(key -> index.name().equals(key.index()))
                .isPresent();
        return primary ? 2 : index.constraint() != null ? 1 : 0;
    }

    private static boolean comparable(Index index, Changed it) {
        return it.table().doubt(index).isEmpty()
                && index.valid()
                && index.visible()
                && !index.parts().isEmpty();
    }

    private static void tooMany(Changed it, Index index, Index other, ReviewContext ctx) {
        ctx.report(
                        it.at(),
                        index.origin().span(),
                        "`%s` is over %s `%s`, which does its work too"
                                .formatted(
                                        index.name(),
                                        index.parts().size() == other.parts().size()
                                                ? "the same columns as"
                                                : "the first columns of",
                                        other.name()))
                .about(it.table().name())
                .label(other.origin(), "this index serves the same queries")
                .instead(ctx.recipes(it.at()).keys().leaveOutIndex());
    }

    private static void makes(Changed it, Index index, Index other, ReviewContext ctx) {
        ctx.report(
                        it.at(),
                        index.origin().span(),
                        "`%s` does the work of `%s` too, which is over its first columns"
                                .formatted(index.name(), other.name()))
                .about(it.table().name())
                .label(other.origin(), "this index is needed no more")
                .instead(ctx.recipes(it.at()).keys().dropIndexToo(it.table().name(), other.name()));
    }
}
