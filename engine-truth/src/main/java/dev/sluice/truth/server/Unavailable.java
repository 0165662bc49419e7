package dev.sluice.truth.server;

/** A server cannot be had on this machine; the message says why, in one clause. */
public final class Unavailable extends Exception {

    private static final long serialVersionUID = 1L;

    Unavailable(String reason) {
        super(reason);
    }

    Unavailable(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The reason. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
