package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements that change one table, by ALGORITHM and LOCK. */
record TableChanges(Situation at) {

    StatementEffect alter(AlterTable statement) {
        Optional<Objection> missing = at.presence().notATable(statement.table());
        if (missing.isPresent()) {
            List<ActionEffect> effects = new ArrayList<>(statement.actions().size());
            for (AlterAction action : statement.actions()) {
                effects.add(ActionEffect.of(action).build());
            }
            boolean guarded = statement.ifExists() && missing.get().kind() == Refusal.Kind.OBJECT_NOT_FOUND;
            return guarded
                    ? new StatementEffect(effects, List.of(), true)
                    : new StatementEffect(effects, List.of(), at.refusal(statement, missing.get()), true);
        }
        TableFacts table = new TableFacts(statement.table(), at.state(), at.expressions(), statement);
        ActionReader reader = new ActionReader(table, at.session());
        List<Draft> drafts = new ArrayList<>(statement.actions().size());
        for (AlterAction action : statement.actions()) {
            drafts.add(action.accept(reader));
        }
        Clauses clauses = Clauses.of(statement.actions(), at.session().target());
        if (statement.ignore()) {
            drafts.forEach(draft -> ignoring(draft));
        }
        return at.alter(table, drafts, clauses);
    }

    /** ALTER IGNORE copies the rows one by one and leaves out those that do not fit; MySQL has it no more. */
    private void ignoring(Draft draft) {
        draft.ignoresBadRows();
        if (at.session().target().dialect() == Dialect.MYSQL) {
            draft.refused(Objection.unsupported("MySQL 5.7 and later have no ALTER IGNORE TABLE"));
        }
    }

    StatementEffect createIndex(CreateIndex statement) {
        Optional<Objection> missing = at.presence().notATable(statement.table());
        if (missing.isPresent()) {
            return at.refused(statement, missing.get());
        }
        TableFacts table = new TableFacts(statement.table(), at.state(), at.expressions(), statement);
        KeyReader keys = new KeyReader(table, at.session());
        Name name = statement.name();
        boolean there = name != null
                && table.indexes().stream()
                        .anyMatch(it -> it.name().equals(table.catalog().key(name)));
        Draft draft = (statement.ifNotExists() && there) || keys.replacesBySame(statement)
                ? new Draft(statement)
                : keys.index(statement, statement.indexKind(), statement.parts());
        return at.alter(table, List.of(draft), clauses(statement.algorithm(), statement.lock(), statement));
    }

    StatementEffect dropIndex(DropIndex statement, QualifiedName on) {
        Optional<Objection> missing = at.presence().notATable(on);
        if (missing.isPresent()) {
            return at.refused(statement, missing.get());
        }
        TableFacts table = new TableFacts(on, at.state(), at.expressions(), statement);
        KeyReader keys = new KeyReader(table, at.session());
        Draft draft = keys.dropIndex(statement, statement.indexes().get(0).last(), statement.ifExists());
        return at.alter(table, List.of(draft), clauses(statement.algorithm(), statement.lock(), statement));
    }

    private Clauses clauses(@Nullable Name algorithm, @Nullable Name lock, Statement statement) {
        return Clauses.of(algorithm, lock, statement, at.session().target());
    }
}
