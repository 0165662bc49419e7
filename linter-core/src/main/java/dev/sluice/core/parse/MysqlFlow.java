package dev.sluice.core.parse;

import dev.sluice.core.ast.Nested.Executed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The open blocks of a stored program, and whether what stands in the innermost one runs when the program does. Blocks
 * inside one that may not run may not run either, so that the outermost such block says it for all: no move looks at
 * more than one block.
 */
final class MysqlFlow {

    enum Kind {
        BEGIN(""),
        IF("IF"),
        CASE("CASE"),
        LOOP("LOOP"),
        WHILE("WHILE"),
        REPEAT("REPEAT"),
        FOR("FOR"),
        /** {@code DECLARE … HANDLER FOR …}: holds one statement, and ends with it. */
        HANDLER("");

        private final String closing;

        Kind(String closing) {
            this.closing = closing;
        }

        /** The word that its END has. */
        String closing() {
            return closing;
        }
    }

    private record Block(Kind kind, String label, Handles handles) {}

    /** What a handler does about the errors in the block that declares it. */
    private enum Handles {
        NOTHING,
        RETHROWS,
        /** Statements after the one that failed run, or the block is left without an error. */
        ERRORS
    }

    private static final int NONE = Integer.MAX_VALUE;

    private final List<Block> open = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    /** The index of the outermost block that may not run, or of which the rest may not. */
    private int uncertainFrom = NONE;

    boolean isEmpty() {
        return open.isEmpty();
    }

    boolean isIn(Kind kind) {
        return !open.isEmpty() && top().kind == kind;
    }

    /** The word after the END that closes the innermost block; {@code ""} if there is none. */
    String closing() {
        return top().kind.closing();
    }

    private Block top() {
        return open.get(open.size() - 1);
    }

    /** Whether a statement that comes next runs when the program does. */
    Executed executed() {
        return uncertainFrom == NONE ? Executed.YES : Executed.MAYBE;
    }

    /** Opens a block; one other than BEGIN runs under a condition, or any number of times. */
    void open(Kind kind, String label) {
        if (!label.isEmpty()) {
            labels.put(label, open.size());
        }
        open.add(new Block(kind, label, Handles.NOTHING));
        if (kind != Kind.BEGIN) {
            uncertain(open.size() - 1);
        }
    }

    /** @param errors whether it handles what a definition or a change of rows may end in, or leaves the block */
    void openHandler(boolean errors) {
        open.add(new Block(Kind.HANDLER, "", errors ? Handles.ERRORS : Handles.NOTHING));
        uncertain(open.size() - 1);
    }

    void close() {
        Block closed = open.remove(open.size() - 1);
        labels.remove(closed.label);
        if (uncertainFrom >= open.size()) {
            uncertainFrom = NONE;
        }
        if (closed.handles == Handles.ERRORS) {
            uncertain(open.size() - 1);
        }
    }

    /** {@code LEAVE label} or {@code ITERATE label}: the rest of that block may not run. */
    void leave(String label) {
        uncertain(labels.getOrDefault(label, 0));
    }

    /** {@code RETURN}: the rest of the program may not run. */
    void leaveAll() {
        uncertain(0);
    }

    /** {@code SIGNAL} or {@code RESIGNAL}: a handler that always ends in it handles nothing. */
    void signal() {
        int handler = isIn(Kind.BEGIN) ? open.size() - 2 : open.size() - 1;
        if (handler >= 0 && open.get(handler).kind == Kind.HANDLER) {
            open.set(handler, new Block(Kind.HANDLER, "", Handles.RETHROWS));
        }
    }

    private void uncertain(int from) {
        if (from >= 0 && from < open.size()) {
            uncertainFrom = Math.min(uncertainFrom, from);
        }
    }
}
