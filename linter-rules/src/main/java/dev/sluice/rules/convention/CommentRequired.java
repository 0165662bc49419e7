package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CommentOn;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.source.Span;
import java.util.HashSet;
import java.util.Set;

/** Page and executed examples: {@code comment-required.md}. */
final class CommentRequired implements MigrationRule {

    private static final RuleOption<Boolean> COLUMNS =
            RuleOption.flag("columns", false, "whether columns need a comment too");

    private static final RuleMeta META =
            RuleMeta.rule("comment-required", CONVENTION, WARNING).with(COLUMNS);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        Set<ObjectName> commented = new HashSet<>();
        migration.statements().forEach(it -> commented(it, commented));
        for (JudgedStatement it : migration.statements()) {
            if (it.statement() instanceof CreateTable create
                    && create.persistence() != CreateTable.Persistence.TEMPORARY
                    && create.partitionOf() == null) {
                ObjectName name = it.catalog().lookup().create(create.table());
                migration
                        .after()
                        .catalog()
                        .table(name)
                        .filter(table -> it.made(table.origin()))
                        .ifPresent(table -> judge(it, create, table, commented, ctx));
            }
        }
    }

    private static void judge(
            JudgedStatement at, CreateTable create, Table table, Set<ObjectName> commented, ReviewContext ctx) {
        if (table.options().getOrDefault("comment", "").isEmpty() && !commented.contains(table.name())) {
            report(at, create.table().span(), create.table().toString(), ctx);
        }
        if (ctx.option(COLUMNS)) {
            for (ColumnDefinition column : create.columns()) {
                String key = at.catalog().key(column.name());
                boolean said =
                        column.has(ColumnAttribute.Comment.class) || commented.contains(column(table.name(), key));
                if (!said && table.column(key).isPresent()) {
                    report(at, column.name().span(), create.table() + "." + column.name(), ctx);
                }
            }
        }
    }

    private static void report(JudgedStatement at, Span place, String what, ReviewContext ctx) {
        ctx.report(at, place, "nothing says what `%s` is for".formatted(what))
                .instead(ctx.recipes(at).conventions().comment("`%s`".formatted(what)));
    }

    /** A column as if it were an object of its own: no relation has a name with a zero byte. */
    private static ObjectName column(ObjectName table, String column) {
        return new ObjectName(table.schema(), table.name() + '\0' + column);
    }

    /** The tables and columns that PostgreSQL's COMMENT ON names. */
    private static void commented(JudgedStatement it, Set<ObjectName> names) {
        QualifiedName name = it.statement() instanceof CommentOn comment ? comment.name() : null;
        if (name != null && it.statement() instanceof CommentOn comment) {
            if (comment.objectKind() == ObjectKind.TABLE) {
                names.add(it.catalog().resolve(name));
            } else if (comment.objectKind() == ObjectKind.COLUMN && name.parts().size() > 1) {
                names.add(column(
                        it.catalog().resolve(name.qualifier()), it.catalog().key(name.last())));
            }
        }
    }
}
