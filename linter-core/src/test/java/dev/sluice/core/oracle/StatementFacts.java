package dev.sluice.core.oracle;

import static dev.sluice.core.oracle.DefinitionFacts.expression;

import dev.sluice.core.ast.Call;
import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.CommentOn;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.DoBlock;
import dev.sluice.core.ast.Execute;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Prepare;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.ast.Update;
import dev.sluice.core.ast.Vacuum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a statement, each one that the records have and PostgreSQL's own tree has too. What is left out, and why, is
 * listed in {@code docs/proof.md}.
 */
final class StatementFacts extends DefinitionStatementFacts {

    /** @param text the file that the statements' spans point into */
    StatementFacts(String text) {
        super(text);
    }

    @Override
    public Fact visit(Truncate statement) {
        return of(statement)
                .put("tables", statement.tables())
                .put("cascade", statement.cascade())
                .put("restartIdentity", statement.restartIdentity());
    }

    @Override
    public Fact visit(Insert statement) {
        return of(statement)
                .put("table", statement.table())
                .put("columns", statement.columns())
                .put("query", query(statement.query()))
                .put("onConflict", onConflict(statement.onConflict()))
                .put("with", all(statement.with()));
    }

    private static @Nullable Fact onConflict(Insert.@Nullable OnConflict clause) {
        return clause == null
                ? null
                : new Fact()
                        .put("action", clause.action())
                        .put("constraint", clause.constraint())
                        .put("target", DefinitionFacts.keys(clause.target()))
                        .put("predicate", expression(clause.predicate()))
                        .put("assignments", assignments(clause.assignments()))
                        .put("where", expression(clause.where()));
    }

    private static List<Fact> assignments(List<Update.Assignment> assignments) {
        return assignments.stream()
                .map(assignment ->
                        new Fact().put("columns", assignment.columns()).put("value", expression(assignment.value())))
                .toList();
    }

    @Override
    public Fact visit(Update statement) {
        return of(statement)
                .put("table", statement.table())
                .put("alias", statement.alias())
                .put("assignments", assignments(statement.assignments()))
                .put("joined", statement.joined())
                .put("where", expression(statement.where()))
                .put("with", all(statement.with()));
    }

    @Override
    public Fact visit(Delete statement) {
        return of(statement)
                .put("tables", statement.tables())
                .put("alias", statement.alias())
                .put("joined", statement.joined())
                .put("where", expression(statement.where()))
                .put("with", all(statement.with()));
    }

    @Override
    public Fact visit(Merge statement) {
        return of(statement).put("table", statement.table()).put("with", all(statement.with()));
    }

    @Override
    public Fact visit(Select statement) {
        return of(statement).put("into", statement.into()).put("with", all(statement.with()));
    }

    @Override
    public Fact visit(Copy statement) {
        return of(statement).put("table", statement.table()).put("from", statement.from());
    }

    @Override
    public Fact visit(TransactionControl statement) {
        return of(statement)
                .put("verb", statement.verb())
                .put("savepoint", statement.savepoint())
                .put("chain", statement.chain())
                .put("isolation", statement.modes().isolation())
                .put("readOnly", yesOrNo(statement.modes().readOnly()))
                .put("deferrable", yesOrNo(statement.modes().deferrable()));
    }

    @Override
    public Fact visit(SetVariable statement) {
        return of(statement)
                .put(
                        "settings",
                        statement.settings().stream()
                                .map(setting -> new Fact()
                                        .put("scope", setting.scope())
                                        .put("name", setting.name())
                                        .put("value", value(setting)))
                                .toList());
    }

    /** Behind a quote what is a single literal, behind {@code =} what is as written. */
    private static @Nullable String value(SetVariable.Setting setting) {
        return setting.value() == null ? null : (setting.literal() ? "'" : "=") + setting.value();
    }

    private static @Nullable String yesOrNo(@Nullable Boolean said) {
        return said == null ? null : said ? "yes" : "no";
    }

    @Override
    public Fact visit(LockTables statement) {
        return of(statement)
                .put(
                        "tables",
                        statement.tables().stream()
                                .map(locked -> Fact.qualified(locked.table()) + " " + locked.mode())
                                .toList())
                .put("nowait", statement.nowait());
    }

    @Override
    public Fact visit(Reindex statement) {
        return of(statement)
                .put("scope", statement.scope())
                .put("name", statement.name())
                .put("concurrently", statement.concurrently());
    }

    @Override
    public Fact visit(Vacuum statement) {
        return of(statement)
                .put("tables", statement.tables())
                .put("full", statement.full())
                .put("analyze", statement.analyze());
    }

    @Override
    public Fact visit(Cluster statement) {
        return of(statement).put("table", statement.table()).put("index", statement.index());
    }

    @Override
    public Fact visit(RefreshMaterializedView statement) {
        return of(statement)
                .put("view", statement.view())
                .put("concurrently", statement.concurrently())
                .put("noData", !statement.withData());
    }

    @Override
    public Fact visit(TableMaintenance statement) {
        return of(statement).put("verb", statement.verb()).put("tables", statement.tables());
    }

    @Override
    public Fact visit(CommentOn statement) {
        return of(statement)
                .put("object", statement.objectKind())
                .put("name", statement.name())
                .put("table", statement.table());
    }

    @Override
    public Fact visit(Privilege statement) {
        return of(statement)
                .put("verb", statement.verb())
                .put("privileges", statement.privileges())
                .put("objects", statement.objects())
                .put("grantees", statement.grantees());
    }

    @Override
    public Fact visit(DoBlock statement) {
        return of(statement).put("language", statement.language()).put("body", expression(statement.body()));
    }

    @Override
    public Fact visit(Prepare statement) {
        return of(statement).put("name", statement.name());
    }

    @Override
    public Fact visit(Execute statement) {
        return of(statement).put("name", statement.name());
    }

    @Override
    public Fact visit(Call statement) {
        return of(statement).put("procedure", statement.procedure());
    }

    @Override
    public Fact visit(Session statement) {
        return of(statement).put("verb", statement.verb()).put("name", statement.name());
    }

    @Override
    public Fact visit(NotUnderstood statement) {
        return of(statement).put("reason", statement.reason());
    }
}
