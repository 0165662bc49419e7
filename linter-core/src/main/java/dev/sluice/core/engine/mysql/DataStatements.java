package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements that change rows. */
record DataStatements(Situation at) {

    StatementEffect insert(Insert statement) {
        ActionEffect.Builder effect = on(statement.table(), at.on(statement, resolve(statement.table())));
        return Situation.statement(effect.build(), null, false);
    }

    StatementEffect update(Update statement) {
        ActionEffect.Builder effect = on(statement.table(), at.on(statement, resolve(statement.table())));
        if (everyRow(statement.where(), statement.limit(), statement.joined()) && shared(statement.table())) {
            List<String> overwritten = overwritten(statement);
            if (!overwritten.isEmpty()) {
                effect.loses(new DataLoss(
                        DataLoss.Kind.ROWS,
                        "the old values of %s in every row of `%s`"
                                .formatted(Quoted.list(overwritten), resolve(statement.table())),
                        List.of()));
            }
        }
        return Situation.statement(effect.build(), null, false);
    }

    /** The columns set that held values before this change set. */
    private List<String> overwritten(Update statement) {
        Optional<Table> table = at.state().catalog().table(statement.table());
        List<String> columns = new ArrayList<>();
        for (Update.Assignment assignment : statement.assignments()) {
            for (Name name : assignment.columns()) {
                boolean added = table.flatMap(
                                it -> it.column(at.state().catalog().key(name)))
                        .filter(it -> at.state().changeSet().made(it.origin()))
                        .isPresent();
                if (!added) {
                    columns.add(name.value());
                }
            }
        }
        return columns;
    }

    StatementEffect delete(Delete statement) {
        QualifiedName first = statement.tables().get(0);
        ActionEffect.Builder effect = on(first, at.on(statement, resolve(first)));
        if (everyRow(statement.where(), statement.limit(), statement.joined()) && shared(first)) {
            effect.loses(new DataLoss(DataLoss.Kind.ROWS, "every row of `%s`".formatted(resolve(first)), List.of()));
        }
        return Situation.statement(effect.build(), null, false);
    }

    /** A LIMIT makes it a batch, a join may choose the rows. */
    private boolean everyRow(@Nullable Expression where, @Nullable Expression limit, boolean joined) {
        return limit == null && (where == null ? !joined : at.expressions().alwaysTrue(where));
    }

    private static ActionEffect.Builder on(QualifiedName table, ActionEffect.Builder effect) {
        return effect.does(Work.SCAN, "reads or writes rows of `%s`".formatted(table));
    }

    private boolean shared(QualifiedName table) {
        return Standings.of(table, at.state()).shared();
    }

    private ObjectName resolve(QualifiedName table) {
        return at.state().catalog().resolve(table);
    }
}
