package dev.sluice.rules;

import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.rules.compatibility.AddRequiredColumn;
import dev.sluice.rules.compatibility.EnumValueReordered;
import dev.sluice.rules.compatibility.RenameColumn;
import dev.sluice.rules.compatibility.RenameTable;
import dev.sluice.rules.dataloss.DeleteWithoutWhere;
import dev.sluice.rules.dataloss.DropColumn;
import dev.sluice.rules.dataloss.DropSchema;
import dev.sluice.rules.dataloss.DropTable;
import dev.sluice.rules.dataloss.EnumValueRemoved;
import dev.sluice.rules.dataloss.Truncate;
import dev.sluice.rules.dataloss.UpdateWithoutWhere;
import dev.sluice.rules.locking.AddCheckScans;
import dev.sluice.rules.locking.AddColumnRewrites;
import dev.sluice.rules.locking.AddForeignKeyScans;
import dev.sluice.rules.locking.AddUniqueBuildsIndex;
import dev.sluice.rules.locking.AlterColumnTypeRewrites;
import dev.sluice.rules.locking.CreateIndexBlocksWrites;
import dev.sluice.rules.locking.DropIndexBlocksQueries;
import dev.sluice.rules.locking.SetNotNullScans;
import dev.sluice.rules.locking.TableCopy;
import dev.sluice.rules.locking.TableRebuild;
import dev.sluice.rules.parse.FileNotReadable;
import dev.sluice.rules.parse.StatementNotUnderstood;
import dev.sluice.rules.transaction.RefusedInTransaction;
import java.util.List;

/** The rules that come with Sluice: the one list. */
public final class BuiltInRules {

    private BuiltInRules() {}

    /** Every rule, by category, and which of several findings of one cause stays. */
    public static RuleRegistry registry() {
        return new RuleRegistry(rules(), chains());
    }

    private static List<Rule> rules() {
        return List.of(
                // data-loss
                new DropTable(),
                new DropColumn(),
                new DropSchema(),
                new Truncate(),
                new DeleteWithoutWhere(),
                new UpdateWithoutWhere(),
                new EnumValueRemoved(),
                // locking
                new CreateIndexBlocksWrites(),
                new DropIndexBlocksQueries(),
                new AddForeignKeyScans(),
                new AddCheckScans(),
                new AddUniqueBuildsIndex(),
                new SetNotNullScans(),
                new AddColumnRewrites(),
                new AlterColumnTypeRewrites(),
                new TableCopy(),
                new TableRebuild(),
                // compatibility
                new RenameTable(),
                new RenameColumn(),
                new EnumValueReordered(),
                new AddRequiredColumn(),
                // transaction
                new RefusedInTransaction(),
                // parse
                new StatementNotUnderstood(),
                new FileNotReadable());
    }

    /** The one that stays stands first. */
    private static List<List<String>> chains() {
        return List.of(
                // ALTER TABLE of MySQL and MariaDB
                List.of(
                        "enum-value-removed",
                        "enum-value-reordered",
                        "add-foreign-key-scans",
                        "add-check-scans",
                        "create-index-blocks-writes",
                        "table-copy",
                        "table-rebuild"),
                // ADD COLUMN
                List.of("add-required-column", "add-column-rewrites"),
                // DROP INDEX
                List.of("refused-in-transaction", "drop-index-blocks-queries"));
    }
}
