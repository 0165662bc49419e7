package dev.sluice.truth.effect.random;

import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.EngineFamily;
import dev.sluice.truth.server.Engine;
import java.util.List;

/** Makes up cases for a family of engines, and knows the words in which its answers are told. */
public interface Vocabulary {

    EngineFamily family();

    /** What the written cases' base sets for a session; its tables are not needed, and making them takes most of the time. */
    String base();

    /**
     * Makes up a case. The setup should be what the server takes; of what is run it may well refuse a part.
     *
     * @param choices all chance that there is
     */
    RandomCase invent(Choices choices, Engine engine);

    /** The server's code for its refusal; {@code ""} where it did what it was told. */
    String refused(Answer answer);

    /** What the model is known not to say; each reason is one that {@code limits.tsv} gives for a written case. */
    List<Limit> limits();

    /** A limit by its test. */
    record Known(String reason, Test test) implements Limit {

        /** Tells whether it is the reason. */
        public interface Test {
            boolean holds(EffectCase asked, Answer answer, String wrong);
        }

        @Override
        public boolean holds(EffectCase asked, Answer answer, String wrong) {
            return test.holds(asked, answer, wrong);
        }
    }

    /** A reason, and how to tell that it is the one. */
    interface Limit {

        String reason();

        /**
         * Whether the model is wrong for this reason.
         *
         * @param wrong what it says other than the server, a line
         */
        boolean holds(EffectCase asked, Answer answer, String wrong);
    }
}
