package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;

/** Page and executed examples: {@code drop-extension.md}. */
final class DropExtension extends DropObjectRule {

    private static final RuleMeta META =
            RuleMeta.rule("drop-extension", DATA_LOSS, WARNING).on(POSTGRESQL).alsoKnownAs("ban-drop-extension");

    private static final Set<ObjectKind> KINDS = Set.of(ObjectKind.EXTENSION);

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
        return "dropping the %s `%s` takes its types, functions and operators away".formatted(kind, lost);
    }
}
