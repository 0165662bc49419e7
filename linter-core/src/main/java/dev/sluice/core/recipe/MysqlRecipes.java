package dev.sluice.core.recipe;

import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.Target;
import dev.sluice.core.migration.TransactionPlan;

/** What is MySQL's own. */
final class MysqlRecipes extends MysqlFamilyRecipes {

    MysqlRecipes(Target target, TransactionPlan plan) {
        super(target, plan);
    }

    @Override
    protected String tool() {
        return "gh-ost or pt-online-schema-change";
    }

    /** LOCK=NONE beside ALGORITHM=INSTANT is error 1221 (measured on MySQL 9.7.4). */
    @Override
    protected String guard(OnlineDdl.Algorithm algorithm) {
        return switch (algorithm) {
            case INSTANT -> "ALGORITHM=INSTANT";
            case NOCOPY, INPLACE -> "ALGORITHM=INPLACE, LOCK=NONE";
            case COPY -> "ALGORITHM=COPY, LOCK=SHARED";
        };
    }
}
