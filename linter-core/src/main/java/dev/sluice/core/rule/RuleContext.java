package dev.sluice.core.rule;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule is given beside the action: the state before it, the whole statement's effect, the recipes. */
public interface RuleContext extends Surroundings {

    /** The state that the statement meets. */
    State before();

    default Catalog catalog() {
        return before().catalog();
    }

    /** The statement that is judged, or whose clause is. */
    Statement source();

    /**
     * The table that an ALTER TABLE names, as written.
     *
     * @throws IllegalStateException if the judged action is no clause of one
     */
    default QualifiedName table() {
        if (source() instanceof AlterTable alter) {
            return alter.table();
        }
        throw new IllegalStateException("not a clause of an ALTER TABLE: " + source().kind());
    }

    /** Whether it surely runs when the migration is applied: it stands in no branch, loop or block that handles errors. */
    boolean surelyRuns();

    /** The statements before it in the same migration, in the order run. */
    List<Statement> earlier();

    /** The statements that follow in the same migration. */
    List<Statement> later();

    /** The statements that follow in the same change set: {@link #later()}, and those of the migrations after this one. */
    Stream<Statement> laterInChangeSet();

    /** Whether an earlier statement of this change set made what has this origin. */
    default boolean madeInChangeSet(Origin what) {
        return before().changeSet().made(what);
    }

    /** What a relation is to other sessions. */
    default Standing standing(QualifiedName name) {
        return Standings.of(name, before());
    }

    /** What a relation is to other sessions. */
    default Standing standing(ObjectName name) {
        return Standings.of(name, before());
    }

    /** Those of the names of a DROP under which other sessions may use something. */
    default List<QualifiedName> used(DropObject drop) {
        List<QualifiedName> used = new ArrayList<>(1);
        for (int i = 0; i < drop.names().size(); i++) {
            Expression arguments =
                    drop.arguments().isEmpty() ? null : drop.arguments().get(i);
            QualifiedName name = drop.names().get(i);
            if (Standings.of(drop.objectKind(), name, arguments, before()).shared()) {
                used.add(name);
            }
        }
        return used;
    }

    /** What the migration set a session setting to, and where. */
    default Optional<SettingInForce> setting(String name) {
        return before().setting(name).flatMap(value -> before().setBy(name).map(by -> new SettingInForce(value, by)));
    }

    /** The BEGIN of the open transaction, or the statement that runs the body; empty where the runner opened it. */
    default Optional<Origin> begun() {
        return Optional.ofNullable(before().transaction().begun());
    }

    /** A column of that table as the history left it. */
    default Optional<Column> column(Name name) {
        return catalog().table(table()).flatMap(it -> it.column(catalog().key(name)));
    }

    /** A constraint of that table as the history left it. */
    default Optional<Constraint> constraint(Name name) {
        return catalog().table(table()).flatMap(it -> it.constraint(catalog().key(name)));
    }

    /** Whether a table is known to be partitioned. */
    default boolean partitioned(QualifiedName name) {
        return catalog().table(name).map(Table::partitionBy).isPresent();
    }

    /** The locks that earlier statements of the same transaction hold, the strongest on each relation, first taken first. */
    Stream<HeldLock> held();

    /** The strongest of those on a relation. */
    Optional<HeldLock> held(ObjectName relation);

    /** The effect of the whole statement. */
    StatementEffect statement();

    /** What to write instead, for this engine and runner. */
    Recipes recipes();

    /**
     * Begins a finding. Where the action's effect says that something is not known, an error becomes a warning and a
     * note says what is missing.
     */
    FindingBuilder report(Span cause, String message);

    /**
     * Begins a finding at what an earlier statement made, since that is the line to change.
     *
     * @param here where the finding sits if that statement stands in another file
     */
    FindingBuilder report(Origin cause, Span here, String message);
}
