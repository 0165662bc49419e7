package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Map;

/** Page and executed examples: {@code serial-instead-of-identity.md}. */
final class SerialInsteadOfIdentity extends ColumnTypeRule {

    private static final Map<String, String> INTEGERS =
            Map.of("smallserial", "smallint", "serial", "integer", "bigserial", "bigint");

    private static final RuleMeta META = RuleMeta.rule("serial-instead-of-identity", CONVENTION, WARNING)
            .on(POSTGRESQL)
            .alsoKnownAs("prefer-identity");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    void check(AddedColumn column, DataType type, RuleContext ctx) {
        String integer = INTEGERS.get(type.name());
        if (integer != null) {
            ctx.report(
                            type.span(),
                            "`%s` is `%s`: whoever inserts needs a privilege on its sequence too"
                                    .formatted(column.inWords(), type))
                    .instead(ctx.recipes().conventions().identity(column.name(), integer));
        }
    }
}
