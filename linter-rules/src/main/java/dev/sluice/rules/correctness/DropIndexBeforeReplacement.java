package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code drop-index-before-replacement.md}. */
final class DropIndexBeforeReplacement implements ChangeSetRule {

    private static final RuleMeta META = RuleMeta.rule("drop-index-before-replacement", CORRECTNESS, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    /**
     * An index that was dropped and not built again yet.
     *
     * @param index null where the history does not know it
     */
    private record Dropped(
            JudgedStatement at,
            ActionEffect action,
            String name,
            boolean ifExists,
            @Nullable Index index) {}

    /** An index that a statement builds. */
    private record Built(@Nullable String name, List<KeyPart> parts) {}

    @Override
    public void check(JudgedChangeSet changeSet, ReviewContext ctx) {
        Map<ObjectName, List<Dropped>> open = new HashMap<>();
        for (JudgedStatement it : changeSet.statements().toList()) {
            if (it.statement() instanceof CreateIndex create) {
                Name name = create.name();
                replaced(create.table(), new Built(key(name, it), create.parts()), it, open, ctx);
            } else if (it.statement() instanceof DropIndex drop) {
                dropped(drop, it, open);
            } else if (it.statement() instanceof AlterTable alter) {
                alter.actions().forEach(action -> built(alter.table(), action, it, open, ctx));
                it.effect().actions().forEach(action -> {
                    if (action.action() instanceof IndexAction.DropIndexAction drop) {
                        known(alter.table(), drop.index(), drop.ifExists(), action, it, open);
                    }
                });
            }
        }
    }

    private static void built(
            QualifiedName table,
            AlterAction action,
            JudgedStatement at,
            Map<ObjectName, List<Dropped>> open,
            ReviewContext ctx) {
        if (action instanceof IndexAction.AddIndex add) {
            replaced(table, new Built(key(add.index().name(), at), add.index().parts()), at, open, ctx);
        } else if (action instanceof ConstraintAction.AddConstraint add
                && add.constraint() instanceof TableConstraint.Unique unique) {
            replaced(table, new Built(key(unique.name(), at), unique.parts()), at, open, ctx);
        }
    }

    private static @Nullable String key(@Nullable Name name, JudgedStatement at) {
        return name == null ? null : at.catalog().key(name);
    }

    private static void dropped(DropIndex drop, JudgedStatement at, Map<ObjectName, List<Dropped>> open) {
        ActionEffect action = at.effect().actions().get(0);
        for (QualifiedName written : drop.indexes()) {
            if (drop.table() != null) {
                known(drop.table(), written.last(), drop.ifExists(), action, at, open);
                continue;
            }
            ObjectName name = at.catalog().resolve(written);
            Table table = at.catalog().tableOfIndex(name).orElse(null);
            Index index = table == null ? null : table.index(name.name()).orElse(null);
            if (table != null && index != null) {
                note(table.name(), index, drop.ifExists(), action, at, open);
            } else if (!drop.ifExists() && !name.unknown()) {
                open.computeIfAbsent(name, it -> new ArrayList<>(1))
                        .add(new Dropped(at, action, name.name(), false, null));
            }
        }
    }

    /** MySQL and MariaDB name the table of an index. */
    private static void known(
            QualifiedName written,
            Name index,
            boolean ifExists,
            ActionEffect action,
            JudgedStatement at,
            Map<ObjectName, List<Dropped>> open) {
        ObjectName table = at.catalog().resolve(written);
        at.catalog()
                .table(table)
                .flatMap(it -> it.index(at.catalog().key(index)))
                .ifPresent(it -> note(table, it, ifExists, action, at, open));
    }

    private static void note(
            ObjectName table,
            Index index,
            boolean ifExists,
            ActionEffect action,
            JudgedStatement at,
            Map<ObjectName, List<Dropped>> open) {
        if (index.valid()
                && !index.parts().isEmpty()
                && Standings.of(table, at.before()).shared()) {
            open.computeIfAbsent(table, it -> new ArrayList<>(1))
                    .add(new Dropped(at, action, index.name(), ifExists, index));
        }
    }

    /** The first index after a drop that finds rows as the dropped one did is its successor. */
    private static void replaced(
            QualifiedName written,
            Built built,
            JudgedStatement at,
            Map<ObjectName, List<Dropped>> open,
            ReviewContext ctx) {
        ObjectName table = at.catalog().resolve(written);
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
                    report(it, old, written, at, ctx);
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

    private static void report(
            Dropped it, @Nullable Index old, QualifiedName table, JudgedStatement successor, ReviewContext ctx) {
        FindingBuilder finding = ctx.report(
                        it.at(),
                        it.action(),
                        "`%s` is dropped before its successor on `%s` is built".formatted(it.name(), table))
                // Stays where another rule speaks of the drop.
                .note("until its successor is built queries read all of `%s`".formatted(table))
                .label(successor.origin(), "the successor is built here")
                .instead(ctx.recipes(it.at()).keys().buildIndexFirst(it.name()));
        if (old != null && old.unique()) {
            finding.note("it is unique: until the successor is built duplicates get in, and with them the build fails");
        }
    }
}
