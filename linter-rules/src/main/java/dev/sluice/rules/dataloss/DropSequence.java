package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;

/** Page and executed examples: {@code drop-sequence.md}. */
final class DropSequence extends DropObjectRule {

    private static final RuleMeta META =
            RuleMeta.rule("drop-sequence", DATA_LOSS, WARNING).on(POSTGRESQL).alsoKnownAs("ban-drop-sequence");

    private static final Set<ObjectKind> KINDS = Set.of(ObjectKind.SEQUENCE);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    Set<ObjectKind> kinds() {
        return KINDS;
    }

    @Override
    String message(String kind, QualifiedName lost) {
        return "dropping the %s `%s` forgets its count, and code that asks it fails".formatted(kind, lost);
    }
}
