package dev.sluice.rules.compatibility;

import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.catalog.Grant;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.rule.RuleContext;
import java.util.HashSet;
import java.util.Set;

/** How well a view or table of the old name, created further down, keeps code working that uses it. */
enum Bridge {
    NONE(""),
    LATE(" until the view of that name is there"),
    WITHOUT_GRANTS(", since the view of that name lacks grants that the table had"),
    /** Nobody sees a difference. */
    WHOLE(""),
    SWAPPED(""),
    SWAPPED_LATER(" until the new table of that name is there");

    /** The end of a message. */
    final String until;

    Bridge(String until) {
        this.until = until;
    }

    static Bridge of(QualifiedName from, RuleContext ctx) {
        ObjectName old = ctx.catalog().resolve(from);
        boolean together = ctx.before().transaction().open() && !ctx.statement().commitsImplicitly();
        Set<String> grantees = new HashSet<>();
        ctx.catalog().grants(old).stream().map(Grant::grantee).forEach(grantees::add);
        // A history that is not complete may not show who was given what.
        boolean granted = !grantees.isEmpty() || !ctx.catalog().complete();
        Bridge bridge = NONE;
        for (Statement later : ctx.later()) {
            if (later instanceof TransactionControl) {
                together = false;
            } else if (later instanceof CreateView view
                    && ctx.catalog().resolve(view.view()).equals(old)) {
                if (!together) {
                    return LATE;
                }
                bridge = granted ? WITHOUT_GRANTS : WHOLE;
            } else if (Successor.tables(later, ctx.catalog()).anyMatch(old::equals)) {
                return together ? SWAPPED : SWAPPED_LATER;
            } else if (bridge == WITHOUT_GRANTS
                    && together
                    && later instanceof Privilege grant
                    && grant.verb() == Privilege.Verb.GRANT
                    && grant.objects().stream()
                            .anyMatch(it -> ctx.catalog().resolve(it).equals(old))) {
                grant.grantees().forEach(it -> grantees.remove(ctx.catalog().key(it)));
                bridge = grantees.isEmpty() ? WHOLE : WITHOUT_GRANTS;
            }
        }
        return bridge;
    }
}
