package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Grant;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Page and executed examples: {@code privilege-revoked.md}. */
final class PrivilegeRevoked implements ChangeSetRule {

    private static final RuleMeta META =
            RuleMeta.rule("privilege-revoked", COMPATIBILITY, WARNING).on(POSTGRESQL, MYSQL, MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedChangeSet changeSet, ReviewContext ctx) {
        changeSet.statements().forEach(it -> {
            if (it.statement() instanceof Privilege revoke
                    && revoke.verb() == Privilege.Verb.REVOKE
                    && !revoke.option()
                    && revoke.objectKind() != null) {
                revoked(revoke, it, changeSet, ctx);
            }
        });
    }

    private static void revoked(Privilege revoke, JudgedStatement at, JudgedChangeSet changeSet, ReviewContext ctx) {
        Set<String> grantees = revoke.grantees().stream().map(at.catalog()::key).collect(Collectors.toSet());
        for (QualifiedName object : revoke.objects()) {
            List<Grant> after = changeSet.after().grants(revoke, object);
            List<Grant> lost = at.catalog().grants(revoke, object).stream()
                    .filter(it -> grantees.contains(it.grantee()) && takes(revoke, it))
                    .filter(it -> !changeSet.made(it.origin()))
                    .filter(it -> after.stream().noneMatch(other -> same(other, it)))
                    .toList();
            if (!lost.isEmpty()) {
                report(object, lost, at, ctx);
                return;
            }
        }
    }

    private static boolean takes(Privilege revoke, Grant grant) {
        return revoke.all()
                || grant.privilege().equals("all")
                || revoke.privileges().stream().map(Name::value).anyMatch(it -> it.equalsIgnoreCase(grant.privilege()));
    }

    private static boolean same(Grant now, Grant before) {
        return now.grantee().equals(before.grantee())
                && (now.privilege().equals(before.privilege())
                        || now.privilege().equals("all"));
    }

    private static void report(QualifiedName object, List<Grant> lost, JudgedStatement at, ReviewContext ctx) {
        Grant first = lost.get(0);
        FindingBuilder finding = ctx.report(
                        at,
                        at.effect().actions().get(0),
                        "code that runs as `%s` loses %s on `%s`, which an earlier migration granted"
                                .formatted(first.grantee(), privileges(lost, first.grantee()), object))
                .instead(ctx.recipes(at).compatibility().revokeLater(first.grantee()));
        lost.stream().map(Grant::origin).distinct().forEach(it -> finding.label(it, "granted here"));
    }

    private static String privileges(List<Grant> lost, String grantee) {
        return lost.stream()
                .filter(it -> it.grantee().equals(grantee))
                .map(it -> it.privilege().toUpperCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
