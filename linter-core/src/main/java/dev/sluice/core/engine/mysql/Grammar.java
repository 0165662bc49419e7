package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two servers does not read though the other does, or a later version (error 1064). Asked of MariaDB 10.11.19
 * and 11.4.5; of MySQL its manual says so.
 */
final class Grammar {

    private static final String CONDITION = "IF EXISTS and IF NOT EXISTS in ALTER TABLE";

    private final Target target;

    Grammar(Target target) {
        this.target = target;
    }

    /** The effect of a statement with what the server does not read. */
    StatementEffect of(Statement statement, StatementEffect effect) {
        List<ActionEffect> actions = new ArrayList<>(effect.actions());
        String whole = of(statement);
        if (whole != null && !actions.isEmpty()) {
            actions.set(0, actions.get(0).refused(refusal(statement, whole)));
        }
        boolean refused = whole != null;
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i).action();
            String words = action.equals(statement) ? null : of(action);
            refused |= words != null;
            actions.set(i, words == null ? actions.get(i) : actions.get(i).refused(refusal(action, words)));
        }
        if (!refused) {
            return effect;
        }
        StatementEffect now = new StatementEffect(actions, effect.locks(), effect.commitsImplicitly());
        return effect.refusal() == null
                ? now
                : new StatementEffect(actions, effect.locks(), effect.refusal(), effect.commitsImplicitly());
    }

    private Refusal refusal(Action action, String words) {
        boolean mariadb = target.dialect() == Dialect.MARIADB;
        return Objection.unsupported("%s", words)
                .of(
                        action,
                        mariadb
                                ? Provenance.measuredOn("MariaDB 11.4.5")
                                : Provenance.documented("MySQL Reference Manual, SQL Statements"));
    }

    private @Nullable String of(Action action) {
        return target.dialect() == Dialect.MARIADB ? ofMariadb(action) : ofMysql(action);
    }

    private @Nullable String ofMariadb(Action action) {
        return switch (action) {
            case CreateIndex index -> expressions(index.parts());
            case CreateTable create -> ofElements(create.elements());
            case IndexAction.AddIndex add -> expressions(add.index().parts());
            case ConstraintAction.AddConstraint add -> ofConstraint(add.constraint());
            case ConstraintAction.DropConstraint drop
            when drop.constraintKind() == ConstraintAction.ConstraintKind.CHECK ->
                no("DROP CHECK: it says DROP CONSTRAINT");
            case ConstraintAction.AlterConstraint alter when alter.enforced() != null -> no("ALTER CHECK … ENFORCED");
            default -> null;
        };
    }

    private @Nullable String ofElements(List<TableElement> elements) {
        String found = null;
        for (TableElement element : elements) {
            String words = switch (element) {
                case IndexDefinition index -> expressions(index.parts());
                case TableConstraint constraint -> ofConstraint(constraint);
                default -> null;
            };
            found = found == null ? words : found;
        }
        return found;
    }

    private @Nullable String ofConstraint(TableConstraint constraint) {
        if (constraint.mode().notEnforced()) {
            return no("NOT ENFORCED");
        }
        return constraint instanceof TableConstraint.Unique unique ? expressions(unique.parts()) : null;
    }

    private @Nullable String expressions(List<KeyPart> parts) {
        return parts.stream().anyMatch(it -> it.column() == null && it.expression() != null)
                ? no("index on an expression: it takes one on a generated column")
                : null;
    }

    private @Nullable String ofMysql(Action action) {
        return switch (action) {
            case AlterTable alter when alter.ifExists() -> no("ALTER TABLE IF EXISTS");
            case CreateTable create when create.orReplace() -> no("CREATE OR REPLACE TABLE");
            case CreateTable create -> columns(create.elements());
            case CreateSequence create -> no("sequences");
            case CreateIndex index when index.ifNotExists() -> no("CREATE INDEX IF NOT EXISTS");
            case CreateIndex index when index.orReplace() -> no("CREATE OR REPLACE INDEX");
            case CreateIndex index -> functional(index.parts());
            case DropIndex drop when drop.ifExists() -> no("DROP INDEX IF EXISTS");
            case RenameTables rename when rename.ifExists() -> no("RENAME TABLE IF EXISTS");
            case ColumnAction column -> ofColumn(column);
            case IndexAction.AddIndex add when add.index().ifNotExists() -> no(CONDITION);
            case IndexAction.AddIndex add -> functional(add.index().parts());
            case IndexAction.DropIndexAction drop when drop.ifExists() -> no(CONDITION);
            case IndexAction.RenameIndex rename when rename.ifExists() -> no(CONDITION);
            case ConstraintAction.AddConstraint add when add.ifNotExists() -> no(CONDITION);
            case ConstraintAction.DropConstraint drop when drop.ifExists() -> no(CONDITION);
            case ConstraintAction.DropConstraint drop
            when drop.constraintKind() == ConstraintAction.ConstraintKind.CHECK -> since(8, 0, 16, "DROP CHECK");
            case ConstraintAction.DropConstraint drop
            when drop.constraintKind() == ConstraintAction.ConstraintKind.ANY -> since(8, 0, 19, "DROP CONSTRAINT");
            case TableAction.SystemVersioning versioning -> no("system versioning");
            default -> null;
        };
    }

    private @Nullable String ofColumn(ColumnAction action) {
        return switch (action) {
            case ColumnAction.AddColumn add when add.ifNotExists() -> no(CONDITION);
            case ColumnAction.AddColumn add -> column(add.column());
            case ColumnAction.DropColumn drop when drop.ifExists() -> no(CONDITION);
            case ColumnAction.ModifyColumn modify when modify.ifExists() -> no(CONDITION);
            case ColumnAction.ModifyColumn modify -> column(modify.definition());
            case ColumnAction.RenameColumn rename when rename.ifExists() -> no(CONDITION);
            case ColumnAction.RenameColumn rename -> since(8, 0, 0, "RENAME COLUMN");
            default -> null;
        };
    }

    private @Nullable String columns(List<TableElement> elements) {
        String found = null;
        for (TableElement element : elements) {
            String words = switch (element) {
                case ColumnDefinition column -> column(column);
                case IndexDefinition index -> functional(index.parts());
                default -> null;
            };
            found = found == null ? words : found;
        }
        return found;
    }

    private @Nullable String column(ColumnDefinition column) {
        boolean computed = column.attribute(ColumnAttribute.Default.class)
                .filter(it -> it.value().text().strip().startsWith("("))
                .isPresent();
        if (computed) {
            return since(8, 0, 13, "DEFAULT with an expression");
        }
        return column.has(ColumnAttribute.Visibility.class) ? since(8, 0, 23, "INVISIBLE columns") : null;
    }

    private @Nullable String functional(List<KeyPart> parts) {
        return parts.stream().anyMatch(it -> it.column() == null && it.expression() != null)
                ? since(8, 0, 13, "index on an expression")
                : null;
    }

    private String no(String what) {
        return "%s has no %s".formatted(target.dialect().title(), what);
    }

    private @Nullable String since(int major, int minor, int patch, String what) {
        return target.version().atLeast(major, minor, patch)
                ? null
                : "%s has no %s, which came with %d.%d.%d".formatted(target, what, major, minor, patch);
    }
}
