package dev.sluice.rules.reversibility;

import dev.sluice.core.rule.Rule;
import java.util.List;

/** Rules about the way back. */
public final class ReversibilityRules {

    private ReversibilityRules() {}

    /** In the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(new DownMissing(), new DownDoesNotRestore());
    }
}
