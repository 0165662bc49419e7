package dev.sluice.rules.gate;

import dev.sluice.core.rule.Rule;
import java.util.List;

/** Rules about comments that hold findings back. */
public final class GateRules {

    private GateRules() {}

    /** In the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(
                new UnusedSuppression(),
                new UnknownSuppression(),
                new SuppressionWithoutReason(),
                new SuppressionExpired());
    }
}
