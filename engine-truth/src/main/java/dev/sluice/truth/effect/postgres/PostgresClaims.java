package dev.sluice.truth.effect.postgres;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Traits;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.RowsAtRisk;
import dev.sluice.core.engine.postgres.PostgresModel;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lint.ReadExpressions;
import dev.sluice.core.lint.ReadQueries;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.CaseFolder;
import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.EngineFamily.Claims;
import dev.sluice.truth.effect.Verdict;
import dev.sluice.truth.server.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the model says of cases: base and setup are history, what runs is judged. */
final class PostgresClaims implements Claims {

    private static final Dialect DIALECT = Dialect.POSTGRESQL;

    private final PostgresModel model;
    private final State afterBase;
    private final EngineVersion version;

    PostgresClaims(CaseFolder cases, Engine engine) {
        version = EngineVersion.parse(engine.series()).orElseThrow();
        model = new PostgresModel(version, new ReadExpressions(DIALECT));
        State initial = State.initial(DIALECT, Traits.of(DIALECT, version.major(), 0), new ReadQueries())
                .withChangeSet(new ChangeSet(Set.of(1)));
        String extensions = Laboratory.EXTENSIONS + "; SET search_path = public, ext;";
        afterBase = new Run(initial, 0).all(extensions).all(cases.base()).state;
    }

    /** Statements that run one after the other. */
    private final class Run {
        final List<Claim.Step> steps = new ArrayList<>();
        final int migration;
        State state;

        Run(State state, int migration) {
            this.state = state;
            this.migration = migration;
        }

        Run all(String sql) {
            Span whole = new Span(0, sql.length());
            for (RawStatement raw : Splitter.split(sql, whole, DIALECT).statements()) {
                Statement statement = StatementParser.parse(raw, DIALECT);
                if (!statement.understood()) {
                    throw new NotUnderstood(
                            sql.substring(raw.span().start(), raw.span().end()));
                }
                steps.add(new Claim.Step(model.effect(statement, state), state.catalog()));
                state = Replay.apply(statement, state, new Origin("case.sql", statement.span(), migration));
            }
            return this;
        }
    }

    /** A statement that the parser does not read. */
    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String sql) {
            super("not understood: " + sql.replaceAll("\\s+", " "));
        }
    }

    @Override
    public List<String> prechecks(EffectCase asked) {
        try {
            State before = new Run(afterBase, 0).all(asked.setup()).state;
            return actions(new Run(before, 1).all(asked.run()).steps).stream()
                    .flatMap(action -> action.rowsAtRisk().stream())
                    .map(RowsAtRisk::precheck)
                    .filter(query -> !query.isEmpty())
                    .toList();
        } catch (NotUnderstood e) {
            // which is told where the case is compared
            return List.of();
        }
    }

    @Override
    public Verdict judge(EffectCase asked, Answer recorded) {
        try {
            State before = new Run(afterBase, 0).all(asked.setup()).state;
            boolean together = recorded.get("how").equals("in a transaction");
            State begun = new Run(before, 1).all("BEGIN").state;
            Claim inTransaction = new Claim(before, new Run(begun, 1).all(asked.run()).steps, version);
            Claim asRecorded =
                    together ? inTransaction : new Claim(before, new Run(before, 1).all(asked.run()).steps, version);
            return asRecorded.judge(recorded, inTransaction);
        } catch (NotUnderstood e) {
            return Verdict.of(List.of(String.valueOf(e.getMessage())));
        }
    }

    /** All actions of some statements. */
    static List<ActionEffect> actions(List<Claim.Step> steps) {
        return steps.stream().flatMap(it -> it.effect().actions().stream()).toList();
    }
}
