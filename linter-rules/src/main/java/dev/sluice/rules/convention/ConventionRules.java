package dev.sluice.rules.convention;

import dev.sluice.core.rule.Rule;
import java.util.List;

/** Rules about style, silent unless they are asked for. */
public final class ConventionRules {

    private ConventionRules() {}

    /** In the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(
                new CharType(),
                new VarcharLength(),
                new TimestampWithoutZone(),
                new JsonInsteadOfJsonb(),
                new SerialInsteadOfIdentity(),
                new MoneyType(),
                new FloatType(),
                new MissingPrimaryKey(),
                new Naming(),
                new ReservedWord(),
                new CommentRequired(),
                new EngineNotInnodb(),
                new Utf8mb3(),
                new IntegerDisplayWidth(),
                new ZeroDate(),
                new SelectStarInView(),
                new InsertWithoutColumns(),
                new UnqualifiedName());
    }
}
