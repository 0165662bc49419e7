package dev.sluice.truth.effect;

import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Server;
import java.sql.SQLException;
import java.util.List;

/** Engines that share their cases: how these are measured, and what the model says of them. */
public interface EngineFamily {

    /** The folder of its cases below {@code testdata/truth}. */
    String folder();

    /** What of a case is measured and recorded. */
    List<String> columns();

    /** Every engine that can be measured, in the order of their releases. */
    List<Engine> engines();

    /** Measures on a server that is used by nobody else. */
    Measuring measuring(Server server, CaseFolder cases) throws SQLException;

    /** The model for an engine. */
    Claims claims(CaseFolder cases, Engine engine);

    /** What the model says of cases. */
    interface Claims {

        /**
         * What it says other than a server did, and what it says that it does not know.
         *
         * @param recorded what the server did
         */
        Verdict judge(EffectCase asked, Answer recorded);

        /** The queries that must find rows wherever the statements fail on rows, and none elsewhere. */
        List<String> prechecks(EffectCase asked);
    }

    /** A server that answers cases. */
    interface Measuring extends AutoCloseable {

        /** Exactly, as {@code 16.15}. */
        String version() throws SQLException;

        Measured measure(EffectCase asked) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /**
     * What a server did with a case.
     *
     * @param wrongPrechecks where the model's query for offending rows finds some in the rows of the setup, or none in
     *     bad ones, a line each
     */
    record Measured(Answer answer, List<String> wrongPrechecks) {

        public Measured {
            wrongPrechecks = List.copyOf(wrongPrechecks);
        }
    }
}
