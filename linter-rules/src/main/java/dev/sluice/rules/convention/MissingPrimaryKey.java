package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code missing-primary-key.md}. */
final class MissingPrimaryKey implements MigrationRule {

    private static final RuleMeta META =
            RuleMeta.rule("missing-primary-key", CONVENTION, WARNING).alsoKnownAs("require-table-primary-key");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        for (JudgedStatement it : migration.statements()) {
            if (it.statement() instanceof CreateTable create && hasRowsOfItsOwn(create)) {
                migration
                        .after()
                        .catalog()
                        .table(it.catalog().lookup().create(create.table()))
                        .filter(table -> it.made(table.origin()) && table.known() && !hasKey(table))
                        .ifPresent(table -> ctx.report(
                                        it,
                                        create.table().span(),
                                        "`%s` has no primary key: nothing tells its rows apart"
                                                .formatted(create.table()))
                                .instead(ctx.recipes(it).conventions().primaryKey(create.table())));
            }
        }
    }

    /** A partition has its parent's key, a temporary table no replica. */
    private static boolean hasRowsOfItsOwn(CreateTable create) {
        return create.persistence() != CreateTable.Persistence.TEMPORARY
                && create.partitionOf() == null
                && create.inherits().isEmpty();
    }

    private static boolean hasKey(Table table) {
        return table.constraints().stream().anyMatch(it -> it.kind() == Constraint.Kind.PRIMARY_KEY);
    }
}
