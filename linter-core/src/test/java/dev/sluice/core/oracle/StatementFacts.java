package dev.sluice.core.oracle;

import static dev.sluice.core.oracle.DefinitionFacts.expression;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.AlterEvent;
import dev.sluice.core.ast.AlterIndex;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.Call;
import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.CommentOn;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.CreateDomain;
import dev.sluice.core.ast.CreateEvent;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateSchema;
import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateType;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.DoBlock;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Execute;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.PartitionOf;
import dev.sluice.core.ast.Prepare;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.StatementVisitor;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.ast.Update;
import dev.sluice.core.ast.Vacuum;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a statement, each one that the records have and PostgreSQL's own tree has too. What is left out, and why, is
 * listed in {@code docs/proof.md}.
 */
final class StatementFacts implements StatementVisitor<Fact> {

    private final String text;
    private final AlterAction.Visitor<Fact> actions = new ActionFacts();

    /** @param text the file that the statements' spans point into */
    StatementFacts(String text) {
        this.text = text;
    }

    private List<Fact> all(List<Statement> statements) {
        return statements.stream().map(statement -> statement.accept(this)).toList();
    }

    /** A query is compared as a tree: the other side reads its text once more. */
    private @Nullable Fact query(@Nullable Query query) {
        return query == null
                ? null
                : new Fact()
                        .put(
                                "query",
                                text.substring(
                                        query.span().start(), query.span().end()));
    }

    private static Fact of(Statement statement) {
        return Fact.of(statement.kind());
    }

    @Override
    public Fact visit(CreateTable statement) {
        Fact fact = of(statement)
                .put("table", statement.table())
                .put("ifNotExists", statement.ifNotExists())
                .put("persistence", statement.persistence())
                .put("elements", DefinitionFacts.elements(statement.elements()))
                .put("inherits", statement.inherits())
                .put("options", DefinitionFacts.optionNames(statement.options()))
                .put("query", query(statement.query()))
                .put("noData", !statement.withData());
        PartitionOf partition = statement.partitionOf();
        if (partition != null) {
            fact.put("partitionOf", partition.parent()).put("defaultPartition", partition.isDefault());
        }
        PartitionBy by = statement.partitionBy();
        return by == null ? fact : fact.put("partitionBy", by.method());
    }

    @Override
    public Fact visit(AlterTable statement) {
        return of(statement)
                .put("table", statement.table())
                .put("ifExists", statement.ifExists())
                .put("only", statement.only())
                .put(
                        "actions",
                        statement.actions().stream()
                                .map(action -> action.accept(actions))
                                .toList());
    }

    @Override
    public Fact visit(DropTable statement) {
        return of(statement)
                .put("tables", statement.tables())
                .put("ifExists", statement.ifExists())
                .put("cascade", statement.cascade());
    }

    @Override
    public Fact visit(RenameTables statement) {
        throw new IllegalStateException("PostgreSQL has none: " + statement);
    }

    @Override
    public Fact visit(CreateIndex statement) {
        return of(statement)
                .put("name", statement.name())
                .put("table", statement.table())
                .put("unique", statement.indexKind() == IndexKind.UNIQUE)
                .put("ifNotExists", statement.ifNotExists())
                .put("concurrently", statement.concurrently())
                .put("only", statement.only())
                .put("method", DefinitionFacts.method(statement.method()))
                .put("parts", DefinitionFacts.keys(statement.parts()))
                .put("included", statement.included())
                .put("nullsNotDistinct", statement.nullsNotDistinct())
                .put("predicate", expression(statement.predicate()))
                .put("options", DefinitionFacts.optionNames(statement.options()));
    }

    @Override
    public Fact visit(DropIndex statement) {
        return of(statement)
                .put("indexes", statement.indexes())
                .put("ifExists", statement.ifExists())
                .put("concurrently", statement.concurrently())
                .put("cascade", statement.cascade());
    }

    @Override
    public Fact visit(AlterIndex statement) {
        return of(statement)
                .put("index", statement.index())
                .put("ifExists", statement.ifExists())
                .put("change", statement.change())
                .put("newName", statement.newName());
    }

    @Override
    public Fact visit(CreateType statement) {
        return of(statement)
                .put("type", statement.type())
                .put("form", statement.form())
                .put(
                        "members",
                        statement.members().stream()
                                .map(CreateType.Member::label)
                                .toList())
                .put("attributes", DefinitionFacts.columns(statement.attributes()));
    }

    @Override
    public Fact visit(AlterType statement) {
        Fact fact = of(statement).put("type", statement.type());
        return switch (statement.change()) {
            case TypeChange.AddValue add ->
                fact.put("change", "add value")
                        .put("value", add.value().label())
                        .put("ifNotExists", add.ifNotExists())
                        .put("before", add.before())
                        .put("after", add.after());
            case TypeChange.RenameValue rename ->
                fact.put("change", "rename value")
                        .put("from", rename.from().label())
                        .put("to", rename.to().label());
            case TypeChange.Rename rename -> fact.put("change", "rename").put("newName", rename.newName());
            case TypeChange.SetSchema move -> fact.put("change", "set schema").put("schema", move.schema());
            case TypeChange.Attributes attributes ->
                fact.put("change", attributes.changes().get(0).verb().name().toLowerCase(Locale.ROOT) + "-attribute");
            case TypeChange.Other other -> fact.put("change", other.kind());
        };
    }

    @Override
    public Fact visit(CreateDomain statement) {
        Fact fact = of(statement).put("domain", statement.domain()).put("type", DefinitionFacts.type(statement.type()));
        DefinitionFacts.attributes(fact, statement.attributes());
        return fact;
    }

    @Override
    public Fact visit(AlterDomain statement) {
        return of(statement)
                .put("domain", statement.domain())
                .put("change", statement.change())
                .put(
                        "attribute",
                        statement.attribute() == null ? null : DefinitionFacts.constraint(statement.attribute()))
                .put("name", statement.name())
                .put("notValid", statement.notValid())
                .put("cascade", statement.cascade());
    }

    @Override
    public Fact visit(CreateView statement) {
        return of(statement)
                .put("view", statement.view())
                .put("orReplace", statement.orReplace())
                .put("ifNotExists", statement.ifNotExists())
                .put("materialized", statement.materialized())
                .put("temporary", statement.temporary())
                .put("columns", statement.columns())
                .put("query", query(statement.query()))
                .put("noData", !statement.withData());
    }

    @Override
    public Fact visit(CreateSchema statement) {
        return of(statement)
                .put("schema", statement.schema())
                .put("ifNotExists", statement.ifNotExists())
                .put("elements", all(statement.elements()));
    }

    @Override
    public Fact visit(DropSchema statement) {
        return of(statement)
                .put("schemas", statement.schemas())
                .put("ifExists", statement.ifExists())
                .put("cascade", statement.cascade());
    }

    @Override
    public Fact visit(CreateSequence statement) {
        return of(statement)
                .put("sequence", statement.sequence())
                .put("ifNotExists", statement.ifNotExists())
                .put("temporary", statement.temporary())
                .put("ownedBy", statement.ownedBy())
                .put("options", DefinitionFacts.sequenceOptions(statement.options()));
    }

    @Override
    public Fact visit(CreateRoutine statement) {
        return of(statement)
                .put("routine", statement.routine())
                .put("orReplace", statement.orReplace())
                .put("procedure", statement.procedure())
                .put("language", statement.language())
                .put("volatility", statement.volatility())
                .put("body", expression(statement.body()));
    }

    @Override
    public Fact visit(CreateTrigger statement) {
        return of(statement)
                .put("trigger", statement.trigger())
                .put("table", statement.table())
                .put("orReplace", statement.orReplace())
                .put("updateOf", statement.updateOf())
                .put("function", statement.function());
    }

    @Override
    public Fact visit(CreateEvent statement) {
        throw new IllegalStateException("PostgreSQL has none: " + statement);
    }

    @Override
    public Fact visit(AlterEvent statement) {
        throw new IllegalStateException("PostgreSQL has none: " + statement);
    }

    @Override
    public Fact visit(CreateObject statement) {
        return of(statement)
                .put("object", statement.objectKind())
                .put("name", statement.name())
                .put("table", statement.table())
                .put("orReplace", statement.orReplace())
                .put("ifNotExists", statement.ifNotExists());
    }

    @Override
    public Fact visit(AlterObject statement) {
        return of(statement)
                .put("object", statement.objectKind())
                .put("name", statement.name())
                .put("table", statement.table())
                .put("newName", statement.newName())
                .put("movesSchema", statement.movesSchema());
    }

    @Override
    public Fact visit(DropObject statement) {
        return of(statement)
                .put("object", statement.objectKind())
                .put("names", statement.names())
                .put("table", statement.table())
                .put("ifExists", statement.ifExists())
                .put("cascade", statement.cascade());
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
