package dev.sluice.rules.locking;

import dev.sluice.core.rule.Rule;
import java.util.List;

/** Rules about who waits, and for how long. */
public final class LockingRules {

    private LockingRules() {}

    /** In the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(
                new CreateIndexBlocksWrites(),
                new DropIndexBlocksQueries(),
                new ReindexBlocksQueries(),
                new AddForeignKeyScans(),
                new AddCheckScans(),
                new AddUniqueBuildsIndex(),
                new AddExclusionBuildsIndex(),
                new SetNotNullScans(),
                new AddColumnRewrites(),
                new AddColumnScans(),
                new AddColumnBuildsIndex(),
                new AlterColumnTypeRewrites(),
                new AlterTableRewrites(),
                new TableCopy(),
                new TableRebuild(),
                new CharsetConversionCopies(),
                new MixedAlterDowngraded(),
                new AlgorithmNotAsserted(),
                new ValidateInSameTransaction(),
                new SlowWorkUnderLock(),
                new SeveralTablesLocked(),
                new ForeignKeyLocksParent(),
                new PartitionDdlLocksParent(),
                new AttachPartitionScans(),
                new DetachPartitionBlocks(),
                new RefreshMaterializedViewBlocks(),
                new VacuumFullOrCluster(),
                new LockTable(),
                new AlterDomainScansTables(),
                new LockTimeoutMissing(),
                new LockTimeoutIneffective(),
                new TimeoutLeavesInvalidIndex());
    }
}
