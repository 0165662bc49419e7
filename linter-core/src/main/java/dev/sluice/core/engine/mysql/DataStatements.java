package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.RowLocks;
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
        ActionEffect.Builder effect = rows(statement, List.of(statement.table()));
        if (statement.query() != null) {
            effect.because(new Reason(
                    RowLocks.onRowsRead(at.state())
                            ? "INSERT … SELECT locks every row that it reads until its transaction ends"
                            : "INSERT … SELECT locks every row that it adds until its transaction ends",
                    at.measured()));
        }
        refused(statement, List.of(statement.table()), statement.columns(), statement.with(), effect);
        return Situation.statement(effect.build(), false);
    }

    StatementEffect update(Update statement) {
        ActionEffect.Builder effect = rows(statement, statement.tables())
                .because(
                        new Reason("UPDATE locks every row that it changes until its transaction ends", at.measured()));
        List<QualifiedName> shared = shared(statement.tables());
        if (everyRow(statement.where(), statement.limit(), statement.joined()) && !shared.isEmpty()) {
            List<String> overwritten = overwritten(statement, shared);
            if (!overwritten.isEmpty()) {
                effect.loses(new DataLoss(
                        DataLoss.Kind.ROWS,
                        "the old values of %s in every row of %s".formatted(Quoted.list(overwritten), named(shared)),
                        List.of()));
            }
        }
        List<Name> columns = new ArrayList<>();
        statement.assignments().forEach(it -> columns.addAll(it.columns()));
        if (!statement.joined()) {
            refused(statement, statement.tables(), columns, statement.with(), effect);
        }
        return Situation.statement(effect.build(), false);
    }

    /** A table or column that is not there (errors 1054, 1146); of several tables, any may be one's alias. */
    private void refused(
            Statement statement,
            List<QualifiedName> tables,
            List<Name> columns,
            List<Statement> with,
            ActionEffect.Builder effect) {
        if (tables.size() != 1 || !with.isEmpty()) {
            return;
        }
        Presence presence = at.presence();
        Optional<Objection> objection = presence.missing(tables.get(0))
                .or(() -> presence.table(resolve(tables.get(0)))
                        .flatMap(table -> columns.stream()
                                .filter(it -> presence.lacksColumn(table, it))
                                .findFirst()
                                .map(it -> Objection.notFound("`%s` has no column `%s`", table.name(), it))));
        objection.ifPresent(it -> effect.refused(at.refusal(statement, it)));
    }

    /** The columns set that held values before this change set. Of several tables, any may be the one that has it. */
    private List<String> overwritten(Update statement, List<QualifiedName> tables) {
        List<String> columns = new ArrayList<>();
        for (Update.Assignment assignment : statement.assignments()) {
            for (Name name : assignment.columns()) {
                String key = at.state().catalog().key(name);
                List<Column> known = tables.stream()
                        .flatMap(it -> at.state().catalog().table(it).stream())
                        .flatMap(it -> it.column(key).stream())
                        .toList();
                boolean added = !known.isEmpty()
                        && known.stream().allMatch(it -> at.state().changeSet().made(it.origin()));
                if (!added) {
                    columns.add(name.value());
                }
            }
        }
        return columns;
    }

    StatementEffect delete(Delete statement) {
        ActionEffect.Builder effect = rows(statement, statement.tables());
        List<QualifiedName> shared = shared(statement.tables());
        if (everyRow(statement.where(), statement.limit(), statement.joined()) && !shared.isEmpty()) {
            effect.loses(new DataLoss(DataLoss.Kind.ROWS, "every row of " + named(shared), List.of()));
        }
        if (!statement.joined()) {
            refused(statement, statement.tables(), List.of(), statement.with(), effect);
        }
        return Situation.statement(effect.build(), false);
    }

    /** A LIMIT makes it a batch, a join may choose the rows. */
    private boolean everyRow(@Nullable Expression where, @Nullable Expression limit, boolean joined) {
        return limit == null && (where == null ? !joined : at.expressions().alwaysTrue(where));
    }

    /** An effect on the rows of tables; of several, the first that others use says what it means for them. */
    private ActionEffect.Builder rows(Statement statement, List<QualifiedName> tables) {
        List<QualifiedName> shared = shared(tables);
        QualifiedName first = shared.isEmpty() ? tables.get(0) : shared.get(0);
        ActionEffect.Builder effect = at.on(statement, resolve(first));
        for (QualifiedName table : tables) {
            effect.does(Work.SCAN, "reads or writes rows of `%s`".formatted(table));
        }
        return effect;
    }

    private List<QualifiedName> shared(List<QualifiedName> tables) {
        return tables.stream()
                .filter(it -> Standings.of(it, at.state()).shared())
                .toList();
    }

    private String named(List<QualifiedName> tables) {
        return Quoted.list(tables.stream().map(it -> resolve(it).toString()).toList());
    }

    private ObjectName resolve(QualifiedName table) {
        return at.state().catalog().resolve(table);
    }
}
