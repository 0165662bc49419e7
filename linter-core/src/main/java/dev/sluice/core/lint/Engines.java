package dev.sluice.core.lint;

import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.Target;
import dev.sluice.core.engine.mysql.MariadbModel;
import dev.sluice.core.engine.mysql.MysqlModel;
import dev.sluice.core.engine.postgres.PostgresModel;

/** The model of each engine, with the reader of expressions that it asks. */
final class Engines {

    private Engines() {}

    static EngineModel model(Target target, Expressions expressions) {
        return switch (target.dialect()) {
            case POSTGRESQL -> new PostgresModel(target.version(), expressions);
            case MYSQL -> new MysqlModel(target.version(), expressions);
            case MARIADB -> new MariadbModel(target.version(), expressions);
        };
    }
}
