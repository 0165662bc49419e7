package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.Forgotten;
import dev.sluice.core.engine.RowsAtRisk;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an action amounts to, before it is known how its statement is carried out. */
final class Draft {

    private final Action action;
    private final Set<Operation> operations = EnumSet.noneOf(Operation.class);
    private final List<ObjectName> parents = new ArrayList<>(1);
    private @Nullable ObjectName parentIfCopied;
    private @Nullable ObjectName partner;
    private boolean unlocked;
    private @Nullable Breakage breakage;
    private @Nullable DataLoss dataLoss;
    private @Nullable RowsAtRisk rowsAtRisk;
    private @Nullable RowsAtRisk atRiskIfCopied;
    private @Nullable String notByCopy;
    private @Nullable String missing;
    private @Nullable String notKnown;
    private @Nullable Doubt doubt;
    private final List<Forgotten> forgotten = new ArrayList<>(0);
    private final List<ActionEffect.Ignored> ignored = new ArrayList<>(0);
    private @Nullable Objection objection;

    Draft(Action action) {
        this.action = action;
    }

    Draft(Action action, Operation operation) {
        this(action);
        operations.add(operation);
    }

    Action action() {
        return action;
    }

    /** Empty for a clause that changes nothing. */
    Set<Operation> operations() {
        return operations;
    }

    Draft does(Operation operation) {
        operations.add(operation);
        return this;
    }

    Draft nothing(Operation old) {
        if (operations.remove(old)) {
            objection = null;
            rowsAtRisk = null;
        }
        return this;
    }

    Draft doesInstead(Operation old, Operation operation) {
        if (operations.remove(old)) {
            operations.add(operation);
        }
        return this;
    }

    /** The other tables that a foreign key of this action refers to. */
    List<ObjectName> parents() {
        return parents;
    }

    Draft refersTo(ObjectName parent) {
        parents.add(parent);
        return this;
    }

    /** One that matters only where the statement copies the table. */
    void refersToIfCopied(ObjectName parent) {
        parentIfCopied = parent;
    }

    /** Another table that takes part, which nobody uses for an instant. */
    Optional<ObjectName> partner() {
        return Optional.ofNullable(partner);
    }

    Draft with(ObjectName other) {
        partner = other;
        return this;
    }

    /** Whether others go on using the table all the while. */
    boolean unlocked() {
        return unlocked;
    }

    Draft locksNothing() {
        unlocked = true;
        return this;
    }

    @Nullable
    Breakage breakage() {
        return breakage;
    }

    Draft breaks(Breakage.Kind kind, String how) {
        breakage = new Breakage(kind, how);
        return this;
    }

    @Nullable
    DataLoss dataLoss() {
        return dataLoss;
    }

    Draft loses(DataLoss.Kind kind, String what, List<String> along) {
        dataLoss = new DataLoss(kind, what, along);
        return this;
    }

    @Nullable
    RowsAtRisk rowsAtRisk() {
        return rowsAtRisk;
    }

    /** What it fails on only where the statement copies the rows, which holds each against the table's CHECKs. */
    Draft failsOnCopy(String how) {
        atRiskIfCopied = new RowsAtRisk(how, "");
        return this;
    }

    /** Why it cannot be done where the statement copies the table, or null. */
    @Nullable
    String notByCopy() {
        return notByCopy;
    }

    /** The statement drops a foreign key, it may be the one that stands in the way of a copy. */
    void freedOfForeignKey() {
        notByCopy = null;
    }

    Draft notByCopy(String why) {
        notByCopy = why;
        return this;
    }

    /** The statement copies the table. */
    void copied() {
        if (rowsAtRisk == null) {
            rowsAtRisk = atRiskIfCopied;
        }
        if (parentIfCopied != null) {
            parents.add(parentIfCopied);
        }
    }

    Draft failsOn(String how, String precheck) {
        rowsAtRisk = new RowsAtRisk(how, precheck);
        return this;
    }

    @Nullable
    String missing() {
        return missing;
    }

    /** What made it so that {@link #missing} is not known, or null. */
    @Nullable
    Doubt doubt() {
        return doubt;
    }

    /** What decides whether the server refuses it, and no migration tells; null where all is told. */
    @Nullable
    String notKnown() {
        return notKnown;
    }

    void notKnown(String fact) {
        notKnown = fact;
    }

    /** What is not known; then the operations are the worst that are possible. */
    Draft missing(String fact) {
        return missing(fact, Optional.empty(), "");
    }

    /**
     * A fact that is not known.
     *
     * @param why what made it so
     * @param otherwise why it is not known where nothing made it so, or {@code ""}
     */
    Draft missing(String fact, Optional<Doubt> why, String otherwise) {
        doubt = why.orElse(null);
        missing = why.isPresent() || otherwise.isEmpty() ? fact : fact + ": " + otherwise;
        return this;
    }

    /** The same where something made it so. */
    void missingIf(String fact, Optional<Doubt> why) {
        if (why.isPresent()) {
            missing(fact, why, "");
        }
    }

    /** Rows that do not fit are left out: all is copied for it. */
    void ignoresBadRows() {
        rowsAtRisk = null;
        operations.clear();
        operations.add(Operation.ADD_IGNORING);
    }

    /** An unknown part cannot be worse than refused: the statement names what it may cost at most. */
    void noWorseThanRefused() {
        missing = null;
        breakage = null;
        dataLoss = null;
        rowsAtRisk = null;
        operations.clear();
        operations.add(Operation.CHANGE_NOTHING);
    }

    List<Forgotten> forgotten() {
        return forgotten;
    }

    void forgets(List<Forgotten> parts) {
        forgotten.addAll(parts);
    }

    List<ActionEffect.Ignored> ignored() {
        return ignored;
    }

    /** What the server takes no notice of, and why. */
    Draft ignored(Span part, String why) {
        ignored.add(new ActionEffect.Ignored(part, why));
        return this;
    }

    /** Why the server refuses the action whatever the clauses say, or null. */
    @Nullable
    Objection objection() {
        return objection;
    }

    /** Another action of the statement removes what stood in the way. */
    void allowed() {
        objection = null;
    }

    Draft refused(Objection why) {
        objection = why;
        return this;
    }

    Draft refused(String why) {
        return refused(new Objection(why));
    }
}
