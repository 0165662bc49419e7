package dev.sluice.core.ast;

/** A case for each kind of statement: a new kind does not compile until every implementation knows it. */
public interface StatementVisitor<R> {

    R visit(CreateTable statement);

    R visit(AlterTable statement);

    R visit(DropTable statement);

    R visit(RenameTables statement);

    R visit(CreateIndex statement);

    R visit(DropIndex statement);

    R visit(AlterIndex statement);

    R visit(CreateType statement);

    R visit(AlterType statement);

    R visit(CreateDomain statement);

    R visit(AlterDomain statement);

    R visit(CreateView statement);

    R visit(CreateSchema statement);

    R visit(DropSchema statement);

    R visit(CreateSequence statement);

    R visit(CreateRoutine statement);

    R visit(CreateTrigger statement);

    R visit(CreateEvent statement);

    R visit(AlterEvent statement);

    R visit(CreateObject statement);

    R visit(AlterObject statement);

    R visit(DropObject statement);

    R visit(Truncate statement);

    R visit(Insert statement);

    R visit(Update statement);

    R visit(Delete statement);

    R visit(Merge statement);

    R visit(Select statement);

    R visit(Copy statement);

    R visit(TransactionControl statement);

    R visit(SetVariable statement);

    R visit(LockTables statement);

    R visit(Reindex statement);

    R visit(Vacuum statement);

    R visit(Cluster statement);

    R visit(RefreshMaterializedView statement);

    R visit(TableMaintenance statement);

    R visit(CommentOn statement);

    R visit(Privilege statement);

    R visit(DoBlock statement);

    R visit(Prepare statement);

    R visit(Execute statement);

    R visit(Call statement);

    R visit(Session statement);

    R visit(NotUnderstood statement);
}
