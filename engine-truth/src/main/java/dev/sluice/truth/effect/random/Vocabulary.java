package dev.sluice.truth.effect.random;

import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.EngineFamily;
import dev.sluice.truth.server.Engine;

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
}
