package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Grant;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Page and executed examples: {@code view-recreated-loses-grants.md}. */
final class ViewRecreatedLosesGrants implements ChangeSetRule {

    private static final RuleMeta META =
            RuleMeta.rule("view-recreated-loses-grants", COMPATIBILITY, WARNING).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedChangeSet changeSet, ReviewContext ctx) {
        changeSet.statements().forEach(it -> {
            if (it.statement() instanceof DropObject drop
                    && (drop.objectKind() == ObjectKind.VIEW || drop.objectKind() == ObjectKind.MATERIALIZED_VIEW)) {
                drop.names().forEach(view -> dropped(view, it, changeSet.after(), ctx));
            }
        });
    }

    private static void dropped(QualifiedName written, JudgedStatement at, Catalog after, ReviewContext ctx) {
        ObjectName name = at.catalog().resolve(written);
        Optional<View> again = after.view(name);
        List<Grant> granted = at.catalog().grants(name);
        if (again.isEmpty() || granted.isEmpty()) {
            return;
        }
        List<Grant> now = after.grants(name);
        List<Grant> lost = granted.stream()
                .filter(it -> now.stream().noneMatch(other -> covers(other, it)))
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        ActionEffect effect = at.effect().actions().get(0);
        FindingBuilder finding = ctx.report(
                        at,
                        effect,
                        "`%s` is made again without what %s was granted on it"
                                .formatted(
                                        written,
                                        lost.stream()
                                                .map(it -> "`" + it.grantee() + "`")
                                                .distinct()
                                                .collect(Collectors.joining(", "))))
                .instead(ctx.recipes(at).compatibility().grantAgain(written, lost));
        finding.label(again.get().origin(), "created again here");
        lost.stream().map(Grant::origin).distinct().forEach(it -> finding.label(it, "granted here"));
    }

    private static boolean covers(Grant now, Grant before) {
        return now.grantee().equals(before.grantee())
                && (now.privilege().equals(before.privilege())
                        || now.privilege().equals("all"));
    }
}
