package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.RowVersions;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.KeyTypes;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.OptionalInt;

/** What MySQL and MariaDB share; they differ in their tables and where {@link Session} or a reader asks for the dialect. */
abstract sealed class InnodbModel implements EngineModel, RowVersions permits MysqlModel, MariadbModel {

    private final Target target;
    private final OnlineDdlTable table;
    private final Expressions expressions;

    InnodbModel(Dialect dialect, EngineVersion version, Expressions expressions) {
        target = new Target(dialect, version);
        table = OnlineDdlTable.of(target);
        this.expressions = expressions;
    }

    @Override
    public final Target target() {
        return target;
    }

    @Override
    public final OptionalInt limit() {
        return VersionedRows.limit(target);
    }

    @Override
    public final Change of(Statement statement, State before) {
        Situation at = new Situation(new Session(target, before), table, expressions);
        return VersionedRows.limit(target).isEmpty()
                ? Change.NONE
                : VersionedRows.change(statement.accept(new StatementReader(at)), before.catalog(), statement);
    }

    @Override
    public final StatementEffect effect(Statement statement, State before) {
        Situation at = new Situation(new Session(target, before), table, expressions);
        return new Grammar(target).of(statement, statement.accept(new StatementReader(at)));
    }

    @Override
    public final KeyTypes keyTypes() {
        return new InnodbKeyTypes();
    }
}
