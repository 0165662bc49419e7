package dev.sluice.core.engine;

/**
 * The server does not carry the statement out.
 *
 * @param when in a transaction only, or whatever the circumstances
 * @param reason one sentence without its final stop, as near to the server's own words as reads well
 */
public record Refusal(When when, String reason, Provenance provenance) {

    /** Under which circumstances. */
    public enum When {
        IN_TRANSACTION,
        ALWAYS
    }
}
