package dev.sluice.core.engine.mysql;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.source.Dialect;

/** What MariaDB 10.6 and later does, with InnoDB unless a migration says otherwise. */
public final class MariadbModel extends InnodbModel {

    /** The model of a version. */
    public MariadbModel(EngineVersion version, Expressions expressions) {
        super(Dialect.MARIADB, version, expressions);
    }
}
