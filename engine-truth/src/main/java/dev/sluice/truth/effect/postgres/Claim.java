package dev.sluice.truth.effect.postgres;

import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.engine.WorkItem;
import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the model says of the statements of one case, in the words of the record. */
final class Claim {

    /** That rows are read, where the server read none. */
    private static final String READ_NOTHING = "work [scan] instead of [none]";

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    /** Until 13 a session that first writes to a partition reads its parent to learn the bound. */
    private static final int BOUNDS_AT_HAND = 14;

    /** Classes of errors about the rows that are there: data exceptions, and constraints that are violated. */
    private static final String OF_CONSTRAINTS = "23";

    private static final Set<String> OF_ROWS = Set.of("22", OF_CONSTRAINTS);

    /** From here on queries open the indexes of partitioned tables, which store nothing, to learn what is unique. */
    private static final int PLANS_WITH_PARTITIONED = 16;

    /** Whether names are compared without their schemas. */
    private boolean bare;

    private final boolean plansWithPartitioned;
    private final boolean boundsAtParent;
    private final Catalog before;
    private final List<Step> steps;
    private final List<ActionEffect> actions;
    private final Map<ObjectName, LockMode> locks = new TreeMap<>();
    /** Of these the ones that are taken in any case. */
    private final Set<ObjectName> sure = new TreeSet<>();

    /** What the model says of one of several statements, and what is there when it runs. */
    record Step(StatementEffect effect, Catalog met) {}

    Claim(State before, List<Step> steps, EngineVersion version) {
        plansWithPartitioned = version.atLeast(PLANS_WITH_PARTITIONED);
        boundsAtParent = !version.atLeast(BOUNDS_AT_HAND);
        this.before = before.catalog();
        this.steps = steps;
        actions = PostgresClaims.actions(steps);
        for (Step step : steps) {
            for (RelationLock lock : step.effect().locks()) {
                first(lock.relation(), step.met()).ifPresent(it -> locks.merge(it, lock.mode(), LockMode::max));
            }
        }
        for (ActionEffect action : actions) {
            action.atLeast().map(ActionEffect.Least::locks).orElse(action.locks()).stream()
                    .map(RelationLock::relation)
                    .forEach(sure::add);
        }
    }

    /** What a relation is called before all statements, which is how it is recorded; empty for one that they made. */
    private Optional<ObjectName> first(ObjectName name, Catalog met) {
        if (there(name, before) || !there(name, met)) {
            return Optional.of(name);
        }
        if (met.table(name).isEmpty()) {
            return firstOfIndex(name, met);
        }
        return met.table(name)
                .flatMap(table -> before.tables().stream()
                        .filter(it -> it.origin().equals(table.origin()))
                        .findFirst())
                .map(Table::name);
    }

    private Optional<ObjectName> firstOfIndex(ObjectName name, Catalog met) {
        Origin origin = met.tableOfIndex(name)
                .flatMap(table -> table.index(name.name()))
                .map(Index::origin)
                .orElse(null);
        for (Table table : before.tables()) {
            for (Index index : table.indexes()) {
                if (index.origin().equals(origin)
                        && met.relationOfIndex(nameOf(table, index)).isEmpty()) {
                    return Optional.of(nameOf(table, index));
                }
            }
        }
        return Optional.empty();
    }

    private static ObjectName nameOf(Table table, Index index) {
        return new ObjectName(table.name().schema(), index.name());
    }

    private static boolean there(ObjectName name, Catalog catalog) {
        return catalog.table(name).isPresent()
                || catalog.view(name).isPresent()
                || catalog.sequence(name).isPresent()
                || catalog.relationOfIndex(name).isPresent();
    }

    /**
     * What the model says beside what a server did.
     *
     * @param inTransaction what the model says of the statements in a transaction
     */
    Verdict judge(Answer recorded, Claim inTransaction) {
        List<String> notKnown = new ArrayList<>();
        String how = recorded.get("how");
        String howItRuns = inTransaction.how();
        List<String> perhapsOutside = inTransaction.notSaid(NotKnown.Of.REFUSAL);
        if (how.equals("outside") && howItRuns.equals("in a transaction") && !perhapsOutside.isEmpty()) {
            notKnown.addAll(perhapsOutside);
            howItRuns = how;
        }
        List<String> wrong = wrong(recorded, howItRuns, notKnown);
        List<String> schemas = wrong.isEmpty() ? List.of() : notSaid(NotKnown.Of.SCHEMA);
        if (!schemas.isEmpty()) {
            bare = true;
            List<String> others = wrong(recorded, howItRuns, new ArrayList<>());
            if (others.isEmpty()) {
                return new Verdict(others, schemas);
            }
        }
        return new Verdict(wrong, notKnown);
    }

    private List<String> wrong(Answer recorded, String howItRuns, List<String> notKnown) {
        List<String> wrong = new ArrayList<>();
        String how = recorded.get("how");
        if (how.equals("refused") && !howItRuns.equals("refused")) {
            List<String> perhaps = notSaid(NotKnown.Of.REFUSAL);
            if (perhaps.isEmpty() && recorded.get("refused").startsWith(OF_CONSTRAINTS)) {
                perhaps = notSaid(NotKnown.Of.ROWS);
            }
            if (!perhaps.isEmpty()) {
                notKnown.addAll(perhaps);
                return wrong;
            }
        }
        boolean fails = actions.stream().anyMatch(it -> it.rowsAtRisk().isPresent());
        if (how.equals("refused")
                && fails
                && OF_ROWS.contains(recorded.get("refused").substring(0, 2))) {
            return wrong;
        }
        // what is locked perhaps may be locked or not; what another part of the statement reads, it locks less
        String measured = " " + measuredLocks(recorded);
        locks.keySet().removeIf(it -> !sure.contains(it) && !measured.contains(" " + shown(it) + "="));
        compare(wrong, "how", howItRuns, how);
        if (how.equals("refused")) {
            List<Refusal> refusals = steps.stream()
                    .flatMap(it -> it.effect().refusals().stream())
                    .toList();
            if (!refusals.isEmpty() && !RefusalCodes.fit(refusals, recorded.get("refused"))) {
                wrong.add("refused for [%s], not for %s"
                        .formatted(
                                recorded.get("refused"), refusals.get(0).kind().id()));
            }
            return wrong;
        }
        boolean outside = how.equals("outside");
        List<String> otherLocks = new ArrayList<>();
        compare(otherLocks, "locks", locks(recorded, outside), measuredLocks(recorded));
        if (!outside) {
            compare(otherLocks, "blocks reads of", blocked(true), recorded.get("blocks_reads"));
            compare(otherLocks, "blocks writes to", blocked(false), recorded.get("blocks_writes"));
        }
        List<String> unlisted = notSaid(NotKnown.Of.LOCKS);
        if (unlisted.isEmpty()) {
            wrong.addAll(otherLocks);
        } else if (!otherLocks.isEmpty()) {
            notKnown.addAll(unlisted);
        }
        List<String> otherWork = work(recorded, false);
        List<String> perhaps = otherWork.isEmpty() ? List.of() : onWhichWorkDepends();
        List<String> reads = otherWork.equals(List.of(READ_NOTHING)) ? notSaid(NotKnown.Of.READS) : List.of();
        if (!reads.isEmpty()) {
            notKnown.addAll(reads);
        } else if (!perhaps.isEmpty() && work(recorded, true).isEmpty()) {
            notKnown.addAll(perhaps);
        } else {
            wrong.addAll(otherWork);
        }
        String onBad = recorded.get("fails_on_bad_rows");
        if (!onBad.isEmpty() && fails == onBad.equals("accepted")) {
            wrong.add("on bad rows: the model says that it %s, the server says %s"
                    .formatted(fails ? "fails" : "cannot fail", onBad));
        }
        return wrong;
    }

    private List<String> notSaid(NotKnown.Of of) {
        return actions.stream()
                .flatMap(it -> it.notKnown().stream())
                .filter(it -> it.of() == of)
                .map(NotKnown::fact)
                .distinct()
                .toList();
    }

    /** What two kinds of work are named for: the worst, and what is done at the least. */
    private List<String> onWhichWorkDepends() {
        return actions.stream()
                .filter(it ->
                        it.atLeast().filter(least -> least.work() != it.work()).isPresent())
                .flatMap(it -> it.missing().stream())
                .distinct()
                .toList();
    }

    private static void compare(List<String> wrong, String what, String claimed, String recorded) {
        if (!claimed.equals(recorded)) {
            wrong.add("%s [%s] instead of [%s]".formatted(what, claimed, recorded));
        }
    }

    /** How the statements run. */
    String how() {
        if (refused(Refusal.When.ALWAYS)) {
            return "refused";
        }
        return refused(Refusal.When.IN_TRANSACTION) ? "outside" : "in a transaction";
    }

    private boolean refused(Refusal.When when) {
        return steps.stream().anyMatch(it -> it.effect().refused(when).isPresent());
    }

    /** Without ACCESS SHARE, which the model leaves out: nothing waits for it but what waits for its own lock. */
    private static String measuredLocks(Answer recorded) {
        return List.of(recorded.get("locks").split(" ", -1)).stream()
                .filter(it -> !it.endsWith("=" + Mode.ACCESS_SHARE.recorded()))
                .collect(Collectors.joining(" "));
    }

    /** The locks; outside of a transaction those on tables, and of the others the ones that somebody was seen to meet. */
    private String locks(Answer recorded, boolean outside) {
        Set<String> measured = List.of(measuredLocks(recorded).split(" ", -1)).stream()
                .map(it -> it.replaceAll("=.*", ""))
                .collect(Collectors.toSet());
        Map<String, String> claimed = new TreeMap<>();
        locks.forEach((name, mode) -> {
            boolean strong = !recorded(mode).equals(Mode.ACCESS_SHARE.recorded());
            boolean met =
                    before.relationOfIndex(name).isEmpty() && before.view(name).isEmpty();
            if (strong && (!outside || met || measured.contains(shown(name)))) {
                claimed.put(shown(name), recorded(mode));
            }
        });
        return claimed.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String recorded(LockMode mode) {
        return Mode.valueOf(mode.name().replace(' ', '_')).recorded();
    }

    private String shown(ObjectName name) {
        return bare || name.schema().equals("public") ? name.name() : name.toString();
    }

    /**
     * The relations that others wait for: those locked, tables for their indexes, and whatever has such a partition or
     * child.
     */
    private String blocked(boolean reads) {
        Set<ObjectName> blocked = new TreeSet<>();
        locks.forEach((name, mode) -> {
            if (reads ? mode.blocksReads() : mode.blocksWrites()) {
                ObjectName table = before.relationOfIndex(name).orElse(name);
                if (!table.equals(name) && partitioned(table) && !plansWithPartitioned) {
                    return;
                }
                addWithParents(table, blocked);
                if (mode.blocksReads()) {
                    addPartitions(table, !reads && boundsAtParent, blocked);
                }
            }
        });
        // A view holds nothing by itself, and nobody writes to one that is materialized.
        blocked.removeIf(name ->
                before.view(name).map(view -> !reads || !view.materialized()).orElse(false));
        return blocked.stream().map(this::shown).collect(Collectors.joining(" "));
    }

    private boolean partitioned(ObjectName table) {
        return before.table(table).filter(it -> it.partitionBy() != null).isPresent();
    }

    /** Those that have to ask their parent for their bound: whichever has partitions itself, or all. */
    private void addPartitions(ObjectName name, boolean all, Set<ObjectName> blocked) {
        for (ObjectName heir : before.heirs(name)) {
            boolean asks = before.table(heir)
                    .map(it -> it.partitionOf() != null && (all || it.partitionBy() != null))
                    .orElse(false);
            if (asks && blocked.add(heir)) {
                addPartitions(heir, all, blocked);
            }
        }
    }

    private void addWithParents(ObjectName name, Set<ObjectName> blocked) {
        if (blocked.add(name)) {
            before.table(name).ifPresent(table -> {
                if (table.partitionOf() != null) {
                    addWithParents(table.partitionOf(), blocked);
                }
                table.inherits().forEach(parent -> addWithParents(parent, blocked));
            });
        }
    }

    /** @param least whether what depends on something that is not known is not done */
    private List<String> work(Answer recorded, boolean least) {
        List<String> wrong = new ArrayList<>();
        Work heaviest = Work.NONE;
        Set<String> rewritten = new TreeSet<>();
        for (Step step : steps) {
            for (ActionEffect action : step.effect().actions()) {
                // What is done to a table that nobody else sees is not measured.
                if (action.standing().shared()) {
                    boolean touches = touchesRows(action) && !storesNothing(action, step.met());
                    List<WorkItem> items = least
                            ? action.atLeast().map(ActionEffect.Least::items).orElse(action.items())
                            : action.items();
                    boolean finds = touches && !(least && items.isEmpty());
                    heaviest = heaviest.max(finds ? Work.SCAN : Work.NONE);
                    for (WorkItem item : items) {
                        heaviest = heaviest.max(item.work());
                    }
                    rewritten(items, step.met(), rewritten);
                }
            }
        }
        String measured = recorded.get("work");
        boolean light = heaviest.compareTo(Work.VALIDATE) <= 0;
        if (!measured.equals("?") || !light) {
            // That rows are tested is said by a message for some constraints, and by nothing for others.
            String claimed = heaviest == Work.VALIDATE ? "scan" : heaviest.id();
            compare(wrong, "work", claimed, measured.equals("validate") ? "scan" : measured);
        }
        compare(wrong, "rewrites", String.join(" ", rewritten), recorded.get("rewritten"));
        return wrong;
    }

    /** What finds its rows by a key touches them too, though that is no work that grows with the table. */
    private static boolean touchesRows(ActionEffect action) {
        return action.action() instanceof Insert
                || action.action() instanceof Update
                || action.action() instanceof Delete;
    }

    /** A partitioned table, where nothing below it is asked, or there. */
    private static boolean storesNothing(ActionEffect action, Catalog met) {
        boolean only = (action.action() instanceof Update update && update.only())
                || (action.action() instanceof Delete delete && delete.only());
        return action.relation()
                .flatMap(met::table)
                .filter(it -> it.partitionBy() != null && (only || withoutLeaves(it.name(), met)))
                .isPresent();
    }

    private static boolean withoutLeaves(ObjectName partitioned, Catalog met) {
        return met.heirs(partitioned).stream()
                .allMatch(heir -> met.table(heir)
                        .filter(it -> it.partitionBy() != null && withoutLeaves(heir, met))
                        .isPresent());
    }

    private void rewritten(List<WorkItem> items, Catalog met, Set<String> rewritten) {
        for (WorkItem item : items) {
            if (item.work() == Work.REWRITE) {
                Matcher quoted = QUOTED.matcher(item.what());
                while (quoted.find()) {
                    String[] words = quoted.group(1).split("\\.", 2);
                    ObjectName name = new ObjectName(words.length == 1 ? "public" : words[0], words[words.length - 1]);
                    first(name, met).map(this::shown).ifPresent(rewritten::add);
                }
            }
        }
    }
}
