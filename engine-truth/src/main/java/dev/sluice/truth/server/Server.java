package dev.sluice.truth.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A server that listens on the loopback interface and is used by nobody else. */
public interface Server extends AutoCloseable {

    Engine engine();

    /**
     * A session in a database of its own that holds nothing; what was there before of that name is dropped, and in
     * MariaDB and MySQL every other database that a session has made.
     *
     * @param database in lower case, of letters, digits and underscores
     */
    Connection freshDatabase(String database) throws SQLException;

    /** Another session in a database. */
    Connection connect(String database) throws SQLException;

    /** Stops it; what it stored is gone. */
    @Override
    void close() throws IOException;
}
