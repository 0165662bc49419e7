package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.rules.correctness.IndexChange.Built;
import dev.sluice.rules.correctness.IndexChange.Dropped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Page and executed examples: {@code drop-index-before-replacement.md}. */
final class DropIndexBeforeReplacement implements ChangeSetRule {

    private static final RuleMeta META = RuleMeta.rule("drop-index-before-replacement", CORRECTNESS, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedChangeSet changeSet, ReviewContext ctx) {
        Map<ObjectName, List<Dropped>> open = new HashMap<>();
        changeSet.statements().flatMap(it -> IndexChange.of(it).stream()).forEach(change -> {
            switch (change) {
                case Dropped dropped ->
                    open.computeIfAbsent(dropped.table(), it -> new ArrayList<>(1))
                            .add(dropped);
                case Built built -> replaced(built, open, ctx);
            }
        });
    }

    /** The first index after a drop that finds rows as the dropped one did is its successor. */
    private static void replaced(Built built, Map<ObjectName, List<Dropped>> open, ReviewContext ctx) {
        JudgedStatement at = built.at();
        ObjectName table = at.catalog().resolve(built.table());
        List<Dropped> candidates = new ArrayList<>(open.getOrDefault(table, List.of()));
        ObjectName named = built.name() == null ? null : new ObjectName(table.schema(), built.name());
        candidates.addAll(named == null ? List.of() : open.getOrDefault(named, List.of()));
        for (Dropped it : candidates) {
            Index old = it.index();
            if (old == null || sameFirst(old.parts(), built.parts(), at.catalog())) {
                open.getOrDefault(table, new ArrayList<>()).remove(it);
                open.remove(named);
                boolean cleared = old != null && clearsLeftover(it, old, built, at.catalog());
                if (!cleared && !inOneTransaction(it.at(), at)) {
                    report(it, built, ctx);
                }
            }
        }
    }

    /** Whether nobody sees the table between the two. */
    private static boolean inOneTransaction(JudgedStatement drop, JudgedStatement build) {
        Transaction transaction = build.before().transaction();
        return transaction.open()
                && drop.origin().migration() == build.origin().migration()
                && drop.before().transaction().number() == transaction.number();
    }

    private static boolean sameFirst(List<KeyPart> one, List<KeyPart> other, Catalog catalog) {
        return !one.isEmpty() && !other.isEmpty() && text(one.get(0), catalog).equals(text(other.get(0), catalog));
    }

    private static String text(KeyPart part, Catalog catalog) {
        return part.column() != null
                ? catalog.key(part.column())
                : part.expression() == null ? "" : "(" + part.expression().text();
    }

    /** DROP INDEX IF EXISTS before the same index of the same name: what a build has left that failed is cleared away. */
    private static boolean clearsLeftover(Dropped dropped, Index old, Built built, Catalog catalog) {
        List<String> now = built.parts().stream().map(it -> text(it, catalog)).toList();
        return dropped.ifExists()
                && old.name().equals(built.name())
                && old.parts().stream().map(it -> text(it, catalog)).toList().equals(now);
    }

    private static void report(Dropped it, Built successor, ReviewContext ctx) {
        QualifiedName table = successor.table();
        FindingBuilder finding = ctx.report(
                        it.at(),
                        it.action(),
                        "`%s` is dropped before its successor on `%s` is built".formatted(it.name(), table))
                // Stays where another rule speaks of the drop.
                .note("until its successor is built queries read all of `%s`".formatted(table))
                .label(successor.at().origin(), "the successor is built here")
                .instead(ctx.recipes(it.at()).keys().buildIndexFirst(it.name()));
        if (it.index() != null && it.index().unique()) {
            finding.note("it is unique: until the successor is built duplicates get in, and with them the build fails");
        }
    }
}
