package dev.sluice.rules;

import dev.sluice.core.rule.Chain;
import java.util.List;

/** Which of several findings of one cause stays: the one whose rule stands first. */
final class CauseChains {

    private CauseChains() {}

    static List<Chain> all() {
        return List.of(
                // ALTER COLUMN … TYPE of PostgreSQL
                Chain.of("type-change-refused", "blocked-by-dependents", "type-narrowed", "alter-column-type-rewrites"),
                // ALTER TABLE of MySQL and MariaDB. What is refused does nothing else, and one that is to be split is
                // judged clause by clause once it is; modify-drops-attributes is another cause.
                Chain.of(
                                "algorithm-refused",
                                "blocked-by-dependents",
                                "enum-value-removed",
                                "enum-value-reordered",
                                "type-narrowed",
                                "add-foreign-key-scans",
                                "add-check-scans",
                                "charset-conversion-copies",
                                "mixed-alter-downgraded",
                                "create-index-blocks-writes",
                                "table-copy",
                                "table-rebuild")
                        .wide("algorithm-refused", "mixed-alter-downgraded"),
                // Foreign keys and checks
                Chain.of(
                        "not-valid-on-partitioned",
                        "validate-in-same-transaction",
                        "add-foreign-key-scans",
                        "add-check-scans",
                        "foreign-key-locks-parent"),
                Chain.of("validate-in-same-transaction", "slow-work-under-lock"),
                // ADD COLUMN
                Chain.of("add-required-column", "add-column-rewrites", "add-column-builds-index", "add-column-scans"),
                // Changes of rows
                Chain.of("update-without-where", "slow-work-under-lock", "backfill-unbatched"),
                Chain.of("delete-without-where", "slow-work-under-lock", "backfill-unbatched"),
                // DROP, down to the locks on a parent
                drop("drop-table", "drop-cascade", "partition-ddl-locks-parent", "foreign-key-locks-parent"),
                drop("drop-column", "drop-cascade", "foreign-key-locks-parent"),
                drop("drop-schema", "drop-cascade"),
                drop("drop-database", "drop-cascade"),
                drop("drop-cascade", "drop-type"),
                drop("drop-cascade", "drop-sequence"),
                drop("drop-cascade", "drop-extension"),
                drop("drop-cascade", "drop-view"),
                drop("drop-cascade", "drop-routine"),
                drop("drop-cascade", "drop-primary-key", "foreign-key-locks-parent"),
                Chain.of("replica-identity-lost", "drop-primary-key"),
                Chain.of("blocked-by-dependents", "truncate"),
                Chain.of(
                        "refused-in-transaction",
                        "concurrently-refused",
                        "blocked-by-dependents",
                        "drop-index-blocks-queries",
                        "drop-index-before-replacement"),
                // CONCURRENTLY
                Chain.of(
                        "refused-in-transaction",
                        "concurrently-refused",
                        "timeout-leaves-invalid-index",
                        "concurrent-index-keeps-invalid"),
                // A name that is cut, and is there already
                Chain.of("name-truncated", "object-already-exists"),
                // SET
                Chain.of("foreign-key-checks-disabled", "session-setting-leaks"),
                Chain.of("triggers-disabled", "session-setting-leaks"),
                Chain.of("sql-mode-relaxed", "session-setting-leaks"),
                Chain.of("server-setting-changed", "session-setting-leaks"),
                // What a transaction makes wait
                Chain.inTransaction("slow-work-under-lock", "several-tables-locked"));
    }

    /** What goes before every drop, then the drop itself. */
    private static Chain drop(String... rules) {
        String[] all = new String[rules.length + 3];
        all[0] = "blocked-by-dependents";
        all[1] = "copied-then-dropped";
        all[2] = "drop-partition";
        System.arraycopy(rules, 0, all, 3, rules.length);
        return Chain.of(all);
    }
}
