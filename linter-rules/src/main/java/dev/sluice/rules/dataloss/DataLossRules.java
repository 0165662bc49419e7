package dev.sluice.rules.dataloss;

import dev.sluice.core.rule.Rule;
import java.util.List;

/** Rules about what is lost for good. */
public final class DataLossRules {

    private DataLossRules() {}

    /** In the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(
                new DropTable(),
                new DropColumn(),
                new DropSchema(),
                new DropDatabase(),
                new DropPartition(),
                new DropType(),
                new DropSequence(),
                new DropExtension(),
                new DropCascade(),
                new Truncate(),
                new DeleteWithoutWhere(),
                new UpdateWithoutWhere(),
                new TypeNarrowed(),
                new EnumValueRemoved(),
                new CopiedThenDropped(),
                new SystemVersioningDropped(),
                new SqlModeRelaxed());
    }
}
