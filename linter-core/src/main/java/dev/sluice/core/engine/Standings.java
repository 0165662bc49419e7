package dev.sluice.core.engine;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a relation is to the sessions that are running while a statement is applied. */
public final class Standings {
    private Standings() {}

    /** The standing of a relation as a statement names it. */
    public static Standing of(QualifiedName name, State state) {
        return of(state.catalog().resolve(name), state);
    }

    /** The standing of a table, view or materialized view. One that the history never mentions is {@code EXISTING}. */
    public static Standing of(ObjectName name, State state) {
        Catalog catalog = state.catalog();
        Optional<Table> table = catalog.table(name);
        if (table.isPresent()) {
            return table.get().guarded() && !catalog.complete() && isNew(table.get(), state)
                    ? Standing.PERHAPS_NEW
                    : of(table.get(), state);
        }
        Optional<View> view = catalog.view(name);
        if (view.isPresent()) {
            // One that a branch may have made may have been there before, as with tables.
            boolean mayBeOlder = catalog.doubts()
                    .of(view.get())
                    .filter(it -> it.cause() == Doubt.Cause.MAY_RUN)
                    .isPresent();
            return mayBeOlder ? Standing.EXISTING : of(view.get(), state);
        }
        return catalog.gone(name).isPresent() ? Standing.ABSENT : Standing.EXISTING;
    }

    /**
     * The standing of an object of any kind as a statement names it. One of a kind that the history does not keep is
     * {@code EXISTING}.
     *
     * @param arguments of a routine, with the parentheses; null, or without text, where none are written
     */
    public static Standing of(ObjectKind kind, QualifiedName name, @Nullable Expression arguments, State state) {
        Catalog catalog = state.catalog();
        Optional<Origin> made = catalog.lookup().origin(kind, name, arguments);
        Optional<Standing> listed = made.map(it -> state.changeSet().made(it) ? Standing.NEW : Standing.EXISTING);
        return switch (kind) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
                catalog.absent(catalog.resolve(name)) ? Standing.ABSENT : of(name, state);
            case SEQUENCE, TYPE, DOMAIN, FUNCTION, PROCEDURE, ROUTINE ->
                listed.orElse(catalog.complete() && !name.unknown() ? Standing.ABSENT : Standing.EXISTING);
            // Others than the migrations make some of them: public, plpgsql.
            case SCHEMA, DATABASE ->
                listed.orElse(catalog.lookup().schemaGone(name.last()) ? Standing.ABSENT : Standing.EXISTING);
            case EXTENSION -> listed.orElse(Standing.EXISTING);
            default -> Standing.EXISTING;
        };
    }

    private static Standing of(Table table, State state) {
        if (table.temporary()) {
            return Standing.TEMPORARY;
        }
        if (!isNew(table, state)) {
            return Standing.EXISTING;
        }
        return table.filled() == null ? Standing.NEW : Standing.FILLED;
    }

    private static boolean isNew(Table table, State state) {
        return !table.temporary() && table.fresh() && state.changeSet().made(table.origin());
    }

    private static Standing of(View view, State state) {
        if (!state.changeSet().made(view.origin())) {
            return Standing.EXISTING;
        }
        return view.materialized() ? Standing.FILLED : Standing.NEW;
    }
}
