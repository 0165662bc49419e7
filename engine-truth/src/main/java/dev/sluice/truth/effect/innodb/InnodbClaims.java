package dev.sluice.truth.effect.innodb;

import dev.sluice.core.ast.Execute;
import dev.sluice.core.ast.Prepare;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.RowVersions;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Traits;
import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.engine.RowsAtRisk;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.mysql.MariadbModel;
import dev.sluice.core.engine.mysql.MysqlModel;
import dev.sluice.core.lint.ReadExpressions;
import dev.sluice.core.lint.ReadQueries;
import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.CaseFolder;
import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.EngineFamily.Claims;
import dev.sluice.truth.effect.Verdict;
import dev.sluice.truth.server.Engine;
import java.util.List;
import java.util.Set;

/** What the model says of cases: base and setup are history, what runs is judged. */
final class InnodbClaims implements Claims {

    private final Dialect dialect;
    private final EngineModel model;
    private final List<Rung> ladder;
    private final State afterBase;

    InnodbClaims(CaseFolder cases, Engine engine) {
        this(cases, engine.dialect(), version(engine));
    }

    InnodbClaims(CaseFolder cases, Dialect dialect, EngineVersion version) {
        this.dialect = dialect;
        ladder = Rung.ladder(dialect, version);
        ReadExpressions expressions = new ReadExpressions(dialect);
        model = dialect == Dialect.MARIADB
                ? new MariadbModel(version, expressions)
                : new MysqlModel(version, expressions);
        State initial = State.initial(
                        dialect,
                        Traits.of(dialect, version.major(), version.minor()).counting((RowVersions) model),
                        new ReadQueries())
                .withChangeSet(new ChangeSet(Set.of(1)));
        afterBase = after(cases.base(), initial);
    }

    /** 5.6, the oldest that can be measured, is older than what Sluice offers; the tables go back as far all the same. */
    private static EngineVersion version(Engine engine) {
        return new KnownVersions()
                .resolve(engine.dialect(), engine.series())
                .or(() -> EngineVersion.parse(engine.series()))
                .orElseThrow(() -> new IllegalArgumentException("no model of " + engine));
    }

    private State after(String sql, State before) {
        State state = before;
        for (Asked asked : Asked.all(sql, dialect)) {
            Statement statement = asked.statement();
            if (!statement.understood()) {
                throw new IllegalArgumentException("not understood: " + asked.sql());
            }
            state = Replay.apply(statement, state, new Origin("case.sql", statement.span(), 0));
        }
        return state;
    }

    /** The state that a case's statement meets. */
    State before(EffectCase asked) {
        return after(asked.setup(), afterBase);
    }

    StatementEffect effect(String sql, State before) {
        return model.effect(Asked.read(sql, dialect).statement(), before);
    }

    /** The effect of a case's statement, perhaps with clauses; of EXECUTE, that of what was prepared, as it is judged. */
    private StatementEffect effect(EffectCase asked, String sql, State before) {
        Statement statement = Asked.read(sql, dialect).statement();
        return model.effect(statement instanceof Execute execute ? prepared(asked, execute) : statement, before);
    }

    private Statement prepared(EffectCase asked, Execute execute) {
        String name = String.valueOf(execute.name());
        return Asked.all(asked.setup(), dialect).stream()
                .map(Asked::statement)
                .filter(it -> it instanceof Prepare prepare
                        && prepare.name().toString().equals(name))
                .map(it -> ((Prepare) it).nested().get(0).statement())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`" + name + "` is not prepared"));
    }

    @Override
    public Verdict judge(EffectCase asked, Answer recorded) {
        try {
            Asked statement = Asked.read(asked.run(), dialect);
            State before = before(asked);
            State notStrict = after("SET SESSION sql_mode = ''", before);
            StatementEffect withoutStrict = effect(asked, statement.sql(), notStrict);
            return new Claim(statement, sql -> effect(asked, sql, before), withoutStrict, ladder).judge(recorded);
        } catch (IllegalArgumentException e) {
            return Verdict.of(List.of(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public List<String> prechecks(EffectCase asked) {
        return effect(asked, asked.run(), before(asked)).actions().stream()
                .flatMap(action -> action.rowsAtRisk().stream())
                .map(RowsAtRisk::precheck)
                .filter(query -> !query.isEmpty())
                .toList();
    }
}
