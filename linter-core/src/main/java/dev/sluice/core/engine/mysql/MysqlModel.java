package dev.sluice.core.engine.mysql;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.source.Dialect;

/** What MySQL 5.7 and later does, with InnoDB unless a migration says otherwise. */
public final class MysqlModel extends InnodbModel {

    /** The model of a version. */
    public MysqlModel(EngineVersion version, Expressions expressions) {
        super(Dialect.MYSQL, version, expressions);
    }
}
