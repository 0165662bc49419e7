package dev.sluice.cli.command;

import dev.sluice.core.lint.Progress;

/** A line on standard error that is written over and over while a long run goes on, and gone when it ends. */
final class ProgressLine implements Progress {

    /** A shorter run is over before anybody wonders. */
    private static final long QUIET_NANOS = 700_000_000L;

    private static final long STEP_NANOS = 100_000_000L;
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final boolean shown;
    private long next;
    private boolean dirty;

    ProgressLine(Console console, boolean shown) {
        this.console = console;
        this.shown = shown && console.errTerminal();
        this.next = System.nanoTime() + QUIET_NANOS;
    }

    @Override
    public void migration(int done, int total) {
        if (!shown) {
            return;
        }
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + STEP_NANOS;
            dirty = true;
            console.err().print(ERASE + "judging migration " + done + " of " + total);
            console.err().flush();
        }
    }

    void clear() {
        if (dirty) {
            console.err().print(ERASE);
            console.err().flush();
        }
    }
}
