package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.PublicationMembers;
import dev.sluice.core.ast.TableAction.OtherTableChange;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Publication;
import dev.sluice.core.catalog.ReplicaIdentity;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code replica-identity-lost.md}. */
final class ReplicaIdentityLost implements MigrationRule {

    private static final RuleMeta META =
            RuleMeta.rule("replica-identity-lost", COMPATIBILITY, WARNING).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    /** What may have taken a table's identity, or made it need one. */
    private record Cause(JudgedStatement at, Span span) {}

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        Map<ObjectName, Cause> causes = new LinkedHashMap<>();
        for (JudgedStatement it : migration.statements()) {
            if (it.executed() == Executed.YES) {
                collect(it, causes);
            }
        }
        causes.forEach((table, cause) -> {
            String now = wrong(table, migration.after().catalog()).orElse(null);
            if (now != null && wrong(table, migration.before().catalog()).isEmpty()) {
                ctx.report(cause.at(), cause.span(), now)
                        .about(table)
                        .note(
                                "the server refuses both where a publication publishes them and the table has no replica identity (measured on PostgreSQL 16.15 and 18.6)")
                        .instead(ctx.recipes(cause.at()).data().replicaIdentity(table.shown()));
            }
        });
    }

    private static void collect(JudgedStatement it, Map<ObjectName, Cause> causes) {
        Catalog catalog = it.catalog();
        switch (it.statement()) {
            case AlterTable alter ->
                alter.actions().stream()
                        .filter(ReplicaIdentityLost::mayTake)
                        .forEach(action -> causes.put(catalog.resolve(alter.table()), new Cause(it, action.span())));
            case DropIndex drop ->
                drop.indexes().stream()
                        .flatMap(index -> catalog.relationOfIndex(catalog.resolve(index)).stream())
                        .forEach(table -> causes.put(table, new Cause(it, it.span())));
            case CreateObject create -> members(create.publishes(), it, causes);
            case AlterObject alter -> members(alter.publishes(), it, causes);
            case CreateTable create -> causes.put(catalog.resolve(create.table()), new Cause(it, it.span()));
            default -> {}
        }
    }

    private static boolean mayTake(AlterAction action) {
        return action instanceof ConstraintAction.DropConstraint
                || action instanceof ColumnAction.DropColumn
                || (action instanceof OtherTableChange change && change.kind().equals("replica-identity"));
    }

    private static void members(@Nullable PublicationMembers says, JudgedStatement it, Map<ObjectName, Cause> causes) {
        if (says != null && says.change() != PublicationMembers.Change.DROP) {
            says.members()
                    .forEach(member -> causes.put(it.catalog().resolve(member.table()), new Cause(it, it.span())));
        }
    }

    /** What is wrong with a table's identity, as far as that is sure. */
    private static Optional<String> wrong(ObjectName name, Catalog catalog) {
        Table table = catalog.table(name)
                .filter(it -> !it.temporary() && it.partitionBy() == null)
                .orElse(null);
        if (table == null || table.doubtOfSettings().isPresent()) {
            return Optional.empty();
        }
        List<Publication> publishing =
                catalog.publishing(name).stream().filter(Publication::changes).toList();
        if (!publishing.isEmpty() && lacks(table, catalog)) {
            return Optional.of("UPDATE and DELETE of `%s` fail: the publication `%s` has nothing to name a row by"
                    .formatted(name.shown(), publishing.get(0).name()));
        }
        return table.replicaIdentity().kind() == ReplicaIdentity.Kind.NOTHING
                ? Optional.of("UPDATE and DELETE of `%s` fail wherever it is published: nothing names a row"
                        .formatted(name.shown()))
                : Optional.empty();
    }

    private static boolean lacks(Table table, Catalog catalog) {
        ReplicaIdentity identity = table.replicaIdentity();
        return switch (identity.kind()) {
            case NOTHING -> true;
            case FULL -> false;
            case DEFAULT -> catalog.whole(table) && table.primaryKey().isEmpty();
            case INDEX ->
                catalog.whole(table)
                        && identity.index() != null
                        && table.index(identity.index()).isEmpty();
        };
    }
}
