package dev.sluice.truth.effect;

import java.util.List;

/**
 * What the model says of a case, beside what a server did.
 *
 * @param wrong what it says other than the server, a line each
 * @param notKnown what it says that it does not know where the server's answer is neither right nor wrong by what it says:
 *     facts in its own words, each with the answer
 */
public record Verdict(List<String> wrong, List<String> notKnown) {

    public Verdict {
        wrong = List.copyOf(wrong);
        notKnown = List.copyOf(notKnown);
    }

    /** Of a model that says all that is asked. */
    public static Verdict of(List<String> wrong) {
        return new Verdict(wrong, List.of());
    }
}
