package dev.sluice.rules.correctness;

import dev.sluice.core.rule.Rule;
import java.util.List;

/** Rules about what will fail, or do something else than it says. */
public final class CorrectnessRules {

    private CorrectnessRules() {}

    /** In the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(
                new NotSupportedByVersion(),
                new AlgorithmRefused(),
                new ClauseIgnored(),
                new InstantLimitReached(),
                new ModifyDropsAttributes(),
                new TypeChangeRefused(),
                new BlockedByDependents(),
                new ConcurrentlyRefused(),
                new NotValidOnPartitioned(),
                new ViewReplacementRefused(),
                new ConcurrentIndexKeepsInvalid(),
                new ConcurrentlyCorrupts(),
                new IfNotExistsHidesDrift(),
                new ForeignKeyTypeMismatch(),
                new ForeignKeyWithoutIndex(),
                new RedundantIndex(),
                new DropIndexBeforeReplacement(),
                new ConstraintNeverValidated(),
                new FunctionVolatilityChanged(),
                new ObjectNotFound(),
                new ObjectAlreadyExists(),
                new NameTruncated(),
                new IntegerKey());
    }
}
