package dev.sluice.core.engine.mysql;

import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import java.util.List;

/** The sentences of reasons. */
final class Wording {

    private Wording() {}

    /** The row that decides what a step costs. */
    static Row deciding(List<Row> rows) {
        Row decides = rows.get(0);
        for (Row row : rows) {
            boolean dearer = How.cheapest(List.of(row), false).dearerThan(How.cheapest(List.of(decides), false));
            boolean stronger = row.algorithm() == decides.algorithm()
                    && row.rebuild() == decides.rebuild()
                    && row.lock().strength() > decides.lock().strength();
            if (dearer || stronger) {
                decides = row;
            }
        }
        return decides;
    }

    static String subject(List<Row> rows) {
        return deciding(rows).subject();
    }

    /** {@code ALGORITHM=INSTANT}, or the setting that asks for it. */
    static String algorithm(Algorithm named, Clauses clauses) {
        return clauses.algorithm() == null ? "alter_algorithm=" + named : "ALGORITHM=" + named;
    }

    /** What a step costs at worst, where it is not known. */
    static String atWorst(String subject, How how) {
        return switch (how.algorithm()) {
            case INSTANT -> alone(subject, how);
            case NOCOPY, INPLACE ->
                how.rebuild()
                        ? "%s may rebuild the whole table in place %s".formatted(subject, others(how.lock()))
                        : alone(subject, how);
            case COPY ->
                "%s may need ALGORITHM=COPY: then the whole table is copied %s".formatted(subject, others(how.lock()));
        };
    }

    /** {@code "changing the type of a column needs ALGORITHM=COPY: the whole table is copied …"}. */
    static String alone(String subject, How how) {
        return switch (how.algorithm()) {
            case INSTANT -> "%s changes only metadata (ALGORITHM=INSTANT)".formatted(subject);
            case NOCOPY, INPLACE ->
                how.rebuild()
                        ? "%s rebuilds the whole table in place %s".formatted(subject, others(how.lock()))
                        : "%s is done in place %s".formatted(subject, others(how.lock()));
            case COPY -> "%s needs ALGORITHM=COPY: the whole table is copied %s".formatted(subject, others(how.lock()));
        };
    }

    /** What a step costs because of another, or because a clause asks for it. */
    static String dearer(String subject, How alone, How within, boolean asked) {
        String work = within.algorithm() == Algorithm.COPY
                ? "the whole table is copied"
                : within.rebuild() ? "the whole table is rebuilt in place" : "it is done in place";
        String why = asked
                ? "ALGORITHM=%s is asked for, though %s would be %s alone"
                        .formatted(within.algorithm(), subject, alone.algorithm())
                : "%s would be %s alone, but not beside the statement's other changes"
                        .formatted(subject, alone.algorithm());
        return "%s: %s %s".formatted(why, work, others(within.lock()));
    }

    private static String others(LockMode lock) {
        if (lock.blocksReads()) {
            return "while reads and writes wait (LOCK=EXCLUSIVE)";
        }
        return lock.blocksWrites() ? "while writes wait (LOCK=SHARED)" : "while writes go on (LOCK=NONE)";
    }
}
