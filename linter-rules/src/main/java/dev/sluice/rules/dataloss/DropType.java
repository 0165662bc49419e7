package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;

/** Page and executed examples: {@code drop-type.md}. */
final class DropType extends DropObjectRule {

    private static final RuleMeta META =
            RuleMeta.rule("drop-type", DATA_LOSS, WARNING).on(POSTGRESQL).alsoKnownAs("ban-drop-type");

    private static final Set<ObjectKind> KINDS = Set.of(ObjectKind.TYPE, ObjectKind.DOMAIN);

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
        return "dropping the %s `%s` breaks code that names it".formatted(kind, lost);
    }

    /** Not where this migration gave it the name that is dropped, and its old name to another type. */
    @Override
    boolean missed(QualifiedName name, RuleContext ctx) {
        Catalog catalog = ctx.catalog();
        return ctx.earlier().stream()
                .noneMatch(it -> it instanceof AlterType alter
                        && alter.change() instanceof TypeChange.Rename rename
                        && catalog.key(rename.newName()).equals(catalog.key(name.last()))
                        && catalog.type(catalog.lookup().type(alter.type())).isPresent());
    }
}
