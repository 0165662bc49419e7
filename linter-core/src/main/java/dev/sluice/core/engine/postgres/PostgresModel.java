package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.KeyTypes;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;

/** What PostgreSQL 12 to 19 does with statements. */
public final class PostgresModel implements EngineModel {

    private final Target target;
    private final Entries entries;
    private final Expressions expressions;

    public PostgresModel(EngineVersion version, Expressions expressions) {
        target = new Target(Dialect.POSTGRESQL, version);
        entries = new Entries(version);
        this.expressions = expressions;
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public StatementEffect effect(Statement statement, State before) {
        Situation at = new Situation(before, entries, expressions);
        return new Refusals(at).of(statement, statement.accept(new Statements(at)));
    }

    @Override
    public KeyTypes keyTypes() {
        return new PostgresKeyTypes();
    }
}
