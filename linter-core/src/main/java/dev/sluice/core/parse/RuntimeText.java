package dev.sluice.core.parse;

import dev.sluice.core.lex.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that a migration runs as a statement, as far as it writes the text itself.
 *
 * @param alternatives what it may be
 * @param chosen whether it may be none of them, or that depends on a condition
 * @param open whether it may be something that is known at run time only
 */
record RuntimeText(List<SourceText> alternatives, boolean chosen, boolean open) {

    /** Nothing of it is known. */
    static final RuntimeText UNKNOWN = new RuntimeText(List.of(), false, true);
    /** NULL, or nothing that could be run. */
    static final RuntimeText NOTHING = new RuntimeText(List.of(), true, false);

    /** Each condition doubles what a text put together piece by piece may be. */
    static final int MOST = 16;

    RuntimeText {
        alternatives = List.copyOf(alternatives);
    }

    static RuntimeText of(SourceText text) {
        return new RuntimeText(List.of(text), false, false);
    }

    /** This text or the other one. */
    RuntimeText or(RuntimeText other) {
        if (alternatives.size() + other.alternatives.size() > MOST) {
            return UNKNOWN;
        }
        List<SourceText> all = new ArrayList<>(alternatives);
        for (SourceText alternative : other.alternatives) {
            if (!all.contains(alternative)) {
                all.add(alternative);
            }
        }
        return new RuntimeText(all, true, open || other.open);
    }

    /** This text or none. */
    RuntimeText orNone() {
        return new RuntimeText(alternatives, true, open);
    }

    /** This text where it is one that is known. */
    RuntimeText closed() {
        return new RuntimeText(alternatives, chosen, false);
    }
}
