package dev.sluice.core.engine.mysql;

import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.RowsAtRisk;
import dev.sluice.core.engine.Standing;

/** What a draft means for data and for code, whatever the algorithm. */
final class Consequences {

    private Consequences() {}

    /** Nobody loses data in, or has code for, a table that other sessions do not see. */
    static void add(Draft draft, Standing standing, ActionEffect.Builder effect) {
        Breakage breakage = draft.breakage();
        if (breakage != null && standing.shared()) {
            effect.breaks(breakage);
        }
        DataLoss loss = draft.dataLoss();
        if (loss != null && standing.shared()) {
            effect.loses(loss);
        }
        RowsAtRisk risk = draft.rowsAtRisk();
        if (risk != null && standing != Standing.NEW) {
            effect.failsOn(risk);
        }
        String missing = draft.missing();
        Doubt doubt = draft.doubt();
        if (missing != null && doubt != null) {
            effect.missing(missing, doubt);
        } else if (missing != null) {
            effect.missing(missing);
        }
        String notKnown = draft.notKnown();
        if (notKnown != null) {
            effect.notKnown(new NotKnown(NotKnown.Of.REFUSAL, notKnown));
        }
        effect.forgets(draft.forgotten());
        draft.ignored().forEach(it -> effect.ignored(it.part(), it.why()));
    }
}
