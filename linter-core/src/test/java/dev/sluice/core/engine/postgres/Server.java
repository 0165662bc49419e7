package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Traits;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lint.ReadExpressions;
import dev.sluice.core.lint.ReadQueries;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A PostgreSQL of paper: scripts run through parser and replay, and the model says what each statement does. */
final class Server {

    private final PostgresModel model;
    private State state;

    Server(String version) {
        EngineVersion parsed = EngineVersion.parse(version).orElseThrow();
        Traits traits = Traits.of(Dialect.POSTGRESQL, parsed.major(), 0);
        state = State.initial(Dialect.POSTGRESQL, traits, new ReadQueries()).withChangeSet(new ChangeSet(Set.of(1)));
        model = new PostgresModel(parsed, new ReadExpressions(Dialect.POSTGRESQL));
    }

    /** Runs what an earlier change set did. */
    Server before(String... scripts) {
        for (String script : scripts) {
            run(script, 0);
        }
        return this;
    }

    /** Runs statements of the change set under review. */
    List<StatementEffect> now(String script) {
        return run(script, 1);
    }

    /** Runs one statement of the change set under review. */
    StatementEffect effect(String statement) {
        List<StatementEffect> effects = now(statement);
        return effects.get(effects.size() - 1);
    }

    private List<StatementEffect> run(String script, int migration) {
        List<StatementEffect> effects = new ArrayList<>();
        Span all = new Span(0, script.length());
        for (RawStatement raw : Splitter.split(script, all, Dialect.POSTGRESQL).statements()) {
            Statement statement = StatementParser.parse(raw, Dialect.POSTGRESQL);
            if (!statement.understood()) {
                throw new IllegalArgumentException("not understood: " + script);
            }
            effects.add(model.effect(statement, state));
            state = Replay.apply(statement, state, new Origin("test.sql", statement.span(), migration));
        }
        return effects;
    }
}
