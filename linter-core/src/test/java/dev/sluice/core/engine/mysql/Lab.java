package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lint.ReadExpressions;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Set;

/** A server's model, and the state that some statements leave behind. */
final class Lab {

    private final EngineModel model;
    private State state;

    private Lab(EngineModel model) {
        this.model = model;
        state = State.initial(model.target().dialect());
    }

    static Lab mysql(String version) {
        return new Lab(new MysqlModel(EngineVersion.parse(version).orElseThrow(), new ReadExpressions(Dialect.MYSQL)));
    }

    static Lab mariadb(String version) {
        return new Lab(
                new MariadbModel(EngineVersion.parse(version).orElseThrow(), new ReadExpressions(Dialect.MARIADB)));
    }

    /** Replays statements of an earlier change set. */
    Lab given(String sql) {
        for (Statement statement : parse(sql, dialect())) {
            state = Replay.apply(statement, state, new Origin("V1.sql", statement.span(), 0));
        }
        return this;
    }

    /** Replays statements of the change set that the judged statement belongs to. */
    Lab givenHere(String sql) {
        state = state.withChangeSet(new ChangeSet(Set.of(1)));
        for (Statement statement : parse(sql, dialect())) {
            state = Replay.apply(statement, state, new Origin("V2.sql", statement.span(), 1));
        }
        return this;
    }

    StatementEffect effect(String sql) {
        List<Statement> statements = parse(sql, dialect());
        if (statements.size() != 1 || !statements.get(0).understood()) {
            throw new IllegalArgumentException("not one statement that is understood: " + statements);
        }
        return model.effect(statements.get(0), state);
    }

    /** The effect of a statement's first action. */
    ActionEffect action(String sql) {
        return effect(sql).actions().get(0);
    }

    /** {@code COPY SHARED rebuild}: how the statement as a whole runs. */
    String how(String sql) {
        return how(effect(sql));
    }

    static String how(StatementEffect effect) {
        Algorithm algorithm = Algorithm.INSTANT;
        LockMode lock = InnodbLocks.NONE;
        boolean rebuild = false;
        for (ActionEffect action : effect.actions()) {
            OnlineDdl online = action.onlineDdl().orElse(null);
            if (online != null) {
                algorithm = How.max(algorithm, online.algorithm());
                lock = lock.max(online.lock());
                rebuild |= online.rebuild();
            }
        }
        return algorithm + " " + lock + (rebuild ? " rebuild" : "");
    }

    /** Whether the server refuses the clauses, or the statement whatever its clauses. */
    static boolean refused(StatementEffect effect) {
        return effect.refusal() != null;
    }

    private Dialect dialect() {
        return model.target().dialect();
    }

    private static List<Statement> parse(String sql, Dialect dialect) {
        List<RawStatement> raw =
                Splitter.split(sql, new Span(0, sql.length()), dialect).statements();
        return raw.stream().map(it -> StatementParser.parse(it, dialect)).toList();
    }
}
