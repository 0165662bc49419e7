package dev.sluice.core.recipe;

import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.Target;
import dev.sluice.core.migration.TransactionPlan;

/** What is MariaDB's own. */
final class MariadbRecipes extends MysqlFamilyRecipes {

    MariadbRecipes(Target target, TransactionPlan plan) {
        super(target, plan);
    }

    @Override
    protected String tool() {
        return "pt-online-schema-change";
    }

    /** LOCK=NONE beside ALGORITHM=INSTANT is accepted (measured on MariaDB 10.11.19 and 11.4.5). */
    @Override
    protected String guard(OnlineDdl.Algorithm algorithm) {
        return "ALGORITHM=" + algorithm.name() + ", LOCK=NONE";
    }
}
