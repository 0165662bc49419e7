package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnAttribute.Generated;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.source.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a version's grammar does not have yet: asked of PostgreSQL 12 to 18, each a syntax error (42601) before it came. */
record VersionRules(EngineVersion version) {

    @Nullable
    Objection of(Action action) {
        return switch (action) {
            case Merge merge -> since(15, "MERGE");
            case CreateIndex index when index.nullsNotDistinct() -> since(15, "NULLS NOT DISTINCT");
            case CreateTrigger trigger when trigger.orReplace() -> since(14, "CREATE OR REPLACE TRIGGER");
            case CreateTable create -> elements(create.elements());
            case ColumnAction.AddColumn add -> column(add.column());
            case ColumnAction.DropExpression drop -> since(13, "ALTER COLUMN … DROP EXPRESSION");
            case ColumnAction.SetExpression set -> since(17, "ALTER COLUMN … SET EXPRESSION");
            case ConstraintAction.AddConstraint add -> constraint(add.constraint());
            case ConstraintAction.AlterConstraint alter
            when alter.enforced() != null -> since(18, "ALTER CONSTRAINT … ENFORCED");
            case PartitionAction.DetachPartition detach
            when detach.concurrently() -> since(14, "DETACH PARTITION … CONCURRENTLY");
            case PartitionAction.DetachPartition detach
            when detach.finalizing() -> since(14, "DETACH PARTITION … FINALIZE");
            case TableAction.SetAccessMethod set -> since(15, "ALTER TABLE … SET ACCESS METHOD");
            default -> null;
        };
    }

    private @Nullable Objection elements(List<TableElement> elements) {
        Objection found = null;
        for (TableElement element : elements) {
            Objection objection = switch (element) {
                case ColumnDefinition column -> column(column);
                case TableConstraint constraint -> constraint(constraint);
                default -> null;
            };
            found = found == null ? objection : found;
        }
        return found;
    }

    private @Nullable Objection column(ColumnDefinition column) {
        Objection found = null;
        for (ColumnAttribute attribute : column.attributes()) {
            Objection objection = switch (attribute) {
                case Generated generated
                when generated.storage() == Generated.Storage.VIRTUAL -> since(18, "VIRTUAL generated columns");
                case Generated generated
                when generated.storage() == null -> since(18, "generated columns without STORED");
                case ColumnAttribute.Unique unique when unique.nullsNotDistinct() -> since(15, "NULLS NOT DISTINCT");
                case ColumnAttribute.Check check -> mode(check.mode());
                case ColumnAttribute.References references -> mode(references.mode());
                default -> null;
            };
            found = found == null ? objection : found;
        }
        return found;
    }

    private @Nullable Objection constraint(TableConstraint constraint) {
        Objection mode = mode(constraint.mode());
        if (mode != null) {
            return mode;
        }
        return switch (constraint) {
            case TableConstraint.NotNull notNull -> since(18, "NOT NULL as a table constraint");
            case TableConstraint.Unique unique when unique.nullsNotDistinct() -> since(15, "NULLS NOT DISTINCT");
            case TableConstraint.Unique unique -> overlaps(unique.parts());
            case TableConstraint.PrimaryKey key -> overlaps(key.parts());
            case TableConstraint.ForeignKey key when key.period() -> since(18, "FOREIGN KEY … PERIOD");
            default -> null;
        };
    }

    private @Nullable Objection overlaps(List<KeyPart> parts) {
        return parts.stream().anyMatch(KeyPart::withoutOverlaps) ? since(18, "WITHOUT OVERLAPS") : null;
    }

    private @Nullable Objection mode(ConstraintMode mode) {
        return mode.notEnforced() ? since(18, "NOT ENFORCED") : null;
    }

    private @Nullable Objection since(int first, String what) {
        return version.atLeast(first)
                ? null
                : new Objection(
                        Refusal.Kind.NOT_SUPPORTED_BY_VERSION,
                        "%s %s has no %s, which came with %d"
                                .formatted(Dialect.POSTGRESQL.title(), version, what, first));
    }
}
