package dev.sluice.core.lint;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.migration.Layout;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What migrations do to a schema, one after the other and unjudged. */
public final class TreeReplay {

    private final Layout layout;
    private final Dialect dialect;
    private final Mishaps mishaps = new Mishaps();

    public TreeReplay(Layout layout, Dialect dialect) {
        this.layout = layout;
        this.dialect = dialect;
    }

    /** The state after a migration. Never throws for what the file holds. */
    public State migrate(MigrationTree.Entry entry, State before) {
        Migration migration = entry.migration();
        List<Statement> statements = new ArrayList<>();
        BitSet conditional = new BitSet();
        StatementParser parser = new StatementParser(dialect);
        for (RawStatement raw : Splitter.split(
                        migration.text(entry.file()),
                        dialect,
                        migration.script().delimiter())
                .statements()) {
            for (Statement statement : parser.parseAll(raw)) {
                conditional.set(statements.size(), raw.conditional());
                statements.add(statement);
            }
        }
        State state = Replay.beginMigration(
                before.withChangeSet(new ChangeSet(Set.of(migration.ordinal()))),
                layout.transactions(migration, statements, dialect).kind(),
                0);
        return Replay.endMigration(
                new Execution(entry.file(), migration.ordinal(), null, mishaps).run(statements, conditional, state));
    }

    /** A line for each statement that Sluice itself failed on. */
    public List<String> mishaps() {
        return mishaps.lines();
    }
}
