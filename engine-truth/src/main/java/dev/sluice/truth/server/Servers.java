package dev.sluice.truth.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The servers of a run: each is started when it is first asked for, and all stop together, at the latest with Java. */
public final class Servers implements AutoCloseable {

    private final Map<Engine, Server> running = new LinkedHashMap<>();
    private @Nullable Home home;
    private final Thread hook = new Thread(this::stop, "stop servers");

    public Servers() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * A server, started if it is not running.
     *
     * @throws Unavailable if it cannot be had on this machine
     */
    public synchronized Server get(Engine engine) throws Unavailable {
        Server server = running.get(engine);
        if (server == null) {
            if (home == null) {
                home = Home.here();
            }
            server = start(engine, home);
            running.put(engine, server);
        }
        return server;
    }

    private static Server start(Engine engine, Home home) throws Unavailable {
        return switch (engine.dialect()) {
            case POSTGRESQL -> PostgresServer.start(engine, home);
            case MARIADB -> MariadbServer.start(engine, home);
            case MYSQL -> MysqlServer.start(engine, home);
        };
    }

    private synchronized void stop() {
        for (Server server : running.values()) {
            try {
                server.close();
            } catch (IOException e) {
                // The next run clears what this one could not.
                System.err.println("stopping " + server.engine() + ": " + e.getMessage());
            }
        }
        running.clear();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Java is ending, and the hook with it finds nothing left to stop.
            return;
        }
    }
}
