package dev.sluice.truth.schema;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.migration.Layout;
import dev.sluice.core.migration.Layouts;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.truth.apply.Runner;
import dev.sluice.truth.schema.ProofTrees.ProofTree;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No kind of statement or action that changes a schema is left out of the comparison by oversight. */
final class TreesCoverTheLanguageTest {

    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            entry("Cluster", "sorts rows"),
            entry("Copy", "changes rows"),
            entry("Delete", "changes rows"),
            entry("LockTables", "locks"),
            entry("Merge", "changes rows"),
            entry("NotUnderstood", "nothing is known of it"),
            entry("Privilege", "roles are not in the catalog"),
            entry("Reindex", "builds again what is there"),
            entry("RefreshMaterializedView", "changes rows"),
            entry("TableMaintenance", "changes nothing"),
            entry("Truncate", "changes rows"),
            entry("Update", "changes rows"),
            entry("Vacuum", "changes nothing"),
            entry("Session", "USE: the trees are for one database"),
            entry("NotUnderstoodAction", "nothing is known of it"),
            entry("SetTablespace", "the catalog does not hold where a table is stored"),
            entry("SetAccessMethod", "the servers have one method for tables"),
            entry("OtherTableChange", "nothing that the catalog holds"));

    private final Set<String> seen = new TreeSet<>();

    @Test
    void everyKindThatChangesASchemaIsInATree() {
        for (ProofTree tree : ProofTrees.all()) {
            read(tree);
        }
        Set<String> missing = new TreeSet<>();
        kinds(Statement.class, missing);
        kinds(AlterAction.class, missing);
        missing.removeAll(seen);
        missing.removeAll(LEFT_OUT.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyLayoutIsInATree() {
        Set<String> layouts = new TreeSet<>();
        ProofTrees.all().forEach(tree -> layouts.add(tree.read().layout().id()));
        assertThat(layouts).containsAll(Layouts.all().stream().map(Layout::id).toList());
    }

    private static void kinds(Class<?> type, Set<String> into) {
        if (type.isSealed()) {
            for (Class<?> kind : type.getPermittedSubclasses()) {
                kinds(kind, into);
            }
        } else {
            into.add(type.getSimpleName());
        }
    }

    private void read(ProofTree tree) {
        for (MigrationTree.Entry entry : tree.read().migrations()) {
            StatementParser parser = new StatementParser(tree.dialect());
            for (RawStatement raw : Splitter.split(
                            entry.migration().text(Runner.file(entry)),
                            tree.dialect(),
                            entry.migration().script().delimiter())
                    .statements()) {
                parser.parseAll(raw).forEach(this::see);
            }
        }
    }

    private void see(Statement statement) {
        seen.add(statement.getClass().getSimpleName());
        if (statement instanceof AlterTable alter) {
            alter.actions().forEach(action -> seen.add(action.getClass().getSimpleName()));
        }
        statement.nested().stream().map(Nested::statement).forEach(this::see);
    }
}
