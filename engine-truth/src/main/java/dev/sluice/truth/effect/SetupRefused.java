package dev.sluice.truth.effect;

import java.sql.SQLException;

/** What should be there before a case's statements run cannot be made. */
public final class SetupRefused extends SQLException {

    private static final long serialVersionUID = 1L;

    public SetupRefused(SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
    }
}
