package dev.sluice.rules.compatibility;

import dev.sluice.core.rule.Rule;
import java.util.List;

/** Rules about the code that is running, which was written for the old schema. */
public final class CompatibilityRules {

    private CompatibilityRules() {}

    /** In the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(
                new RenameTable(),
                new RenameColumn(),
                new MoveToSchema(),
                new EnumValueReordered(),
                new RenameEnumValue(),
                new AddRequiredColumn(),
                new DropNotNull(),
                new ChangeDefault(),
                new DropPrimaryKey(),
                new ReplicaIdentityLost(),
                new RowSecurityHidesRows(),
                new FunctionOverloadAmbiguous(),
                new DropView(),
                new DropRoutine(),
                new ViewRecreatedLosesGrants(),
                new PrivilegeRevoked());
    }
}
