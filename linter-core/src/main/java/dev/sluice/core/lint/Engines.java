package dev.sluice.core.lint;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.RowVersions;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.Target;
import dev.sluice.core.engine.mysql.MariadbModel;
import dev.sluice.core.engine.mysql.MysqlModel;
import dev.sluice.core.engine.postgres.PostgresModel;
import dev.sluice.core.source.Dialect;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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

    /** What counts the versions of the rows of tables on a server. */
    static RowVersions rowVersions(Target target) {
        return target.dialect() == Dialect.MYSQL ? new Counting(target) : RowVersions.NOT_COUNTED;
    }

    /** Asks a model that is not made before somebody alters a table. */
    private static final class Counting implements RowVersions {

        private final Target target;
        private @Nullable MysqlModel model;

        Counting(Target target) {
            this.target = target;
        }

        @Override
        public Change of(Statement statement, State before) {
            return model().of(statement, before);
        }

        @Override
        public OptionalInt limit() {
            return model().limit();
        }

        private MysqlModel model() {
            MysqlModel made = model;
            if (made == null) {
                made = new MysqlModel(target.version(), new ReadExpressions(target.dialect()));
                model = made;
            }
            return made;
        }
    }
}
