package dev.sluice.truth.effect.postgres;

import dev.sluice.truth.effect.CaseFolder;
import dev.sluice.truth.effect.EngineFamily;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Server;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** PostgreSQL 12 to 18. */
public final class PostgresFamily implements EngineFamily {

    private static final int OLDEST = 12;
    private static final int NEWEST = 18;

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public List<String> columns() {
        return PostgresMeasuring.COLUMNS;
    }

    @Override
    public List<Engine> engines() {
        return IntStream.rangeClosed(OLDEST, NEWEST)
                .mapToObj(Engine::postgresql)
                .toList();
    }

    @Override
    public Measuring measuring(Server server, CaseFolder cases) throws SQLException {
        return new PostgresMeasuring(server, cases);
    }

    @Override
    public Claims claims(CaseFolder cases, Engine engine) {
        return new PostgresClaims(cases, engine);
    }
}
