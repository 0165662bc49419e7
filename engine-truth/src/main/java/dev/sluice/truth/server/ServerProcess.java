package dev.sluice.truth.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** A server's process and the folder that it alone uses. */
final class ServerProcess {

    /** The file in the folder that holds the number of the process. */
    static final String PID = "server.pid";

    /** Below the ports that Linux gives to clients, one of which may hold any of them at any time. */
    private static final int LOWEST_PORT = 20_000;

    private static final int PORTS = 10_000;
    private static final int TRIES = 5;
    private static final long SECONDS_TO_START = 60;
    private static final long SECONDS_TO_STOP = 10;

    private final Path folder;
    private final Process process;
    private final int port;

    private ServerProcess(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server and waits until it takes sessions.
     *
     * @param folder that it stores its data below
     * @param builder with what the process needs besides its command
     * @param command for a port
     * @param address to try a session at
     */
    static ServerProcess start(Path folder, ProcessBuilder builder, IntFunction<List<String>> command, Address address)
            throws Unavailable {
        String last = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = freePort();
            Path log = folder.resolve("server.log");
            try {
                Process process = builder.command(command.apply(port))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                Files.writeString(folder.resolve(PID), String.valueOf(process.pid()));
                ServerProcess server = new ServerProcess(folder, process, port);
                if (server.answers(address)) {
                    return server;
                }
                process.destroyForcibly();
                last = Programs.tail(log);
            } catch (IOException e) {
                throw new Unavailable("the server cannot be started: " + e.getMessage(), e);
            }
        }
        throw new Unavailable("the server does not start: " + last);
    }

    /** How to reach a server for a session. */
    interface Address {
        String url(int port);
    }

    private static int freePort() throws Unavailable {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = LOWEST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: another one.
            }
        }
        throw new Unavailable("no free port from " + LOWEST_PORT);
    }

    private boolean answers(Address address) throws Unavailable {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Connection session = DriverManager.getConnection(address.url(port), new Properties())) {
                return session.isValid(1);
            } catch (SQLException e) {
                pause();
            }
        }
        return false;
    }

    private static void pause() throws Unavailable {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    int port() {
        return port;
    }

    /** Stops it without waiting for sessions, and deletes what it stored. */
    void close() throws IOException {
        stop(process.toHandle());
        Home.delete(folder);
    }

    /** Asks a server to stop at once; one that does not is killed, and may leave shared memory behind. */
    static void stop(ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-QUIT", String.valueOf(server.pid())).start();
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }
}
