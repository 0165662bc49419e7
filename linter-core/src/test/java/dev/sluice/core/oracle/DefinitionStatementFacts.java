package dev.sluice.core.oracle;

import static dev.sluice.core.oracle.DefinitionFacts.expression;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.AlterEvent;
import dev.sluice.core.ast.AlterIndex;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.AlterType;
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
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.PartitionOf;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.StatementVisitor;
import dev.sluice.core.ast.TypeChange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Facts of the statements that make, change and drop what a schema holds. */
abstract class DefinitionStatementFacts implements StatementVisitor<Fact> {

    private final String text;
    private final AlterAction.Visitor<Fact> actions = new ActionFacts();

    DefinitionStatementFacts(String text) {
        this.text = text;
    }

    final List<Fact> all(List<Statement> statements) {
        return statements.stream().map(statement -> statement.accept(this)).toList();
    }

    /** A query is compared as a tree: the other side reads its text once more. */
    final @Nullable Fact query(@Nullable Query query) {
        return query == null
                ? null
                : new Fact()
                        .put(
                                "query",
                                text.substring(
                                        query.span().start(), query.span().end()));
    }

    static Fact of(Statement statement) {
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
}
