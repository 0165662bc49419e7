package dev.sluice.truth.effect;

import dev.sluice.truth.server.Engine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was compared, what was not and why, and every disagreement. */
public final class Report {

    private final Set<String> cases = new LinkedHashSet<>();
    private final Set<String> servers = new LinkedHashSet<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> notKnown = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private int comparisons;

    /** Whose fault it is. */
    public enum Kind {
        /** The server does not do what was recorded of it: it changed, or the record is wrong. */
        ENGINE_CHANGED("the engine changed"),
        /** The model says other than what was recorded. */
        CLAIM_WRONG("the claim is wrong"),
        /** A query for offending rows finds what it should not, or not what it should. */
        PRECHECK_WRONG("the precheck is wrong"),
        /** The model says that it does not know something, and is not said to; or the other way round. */
        NOT_KNOWN("not known, and not listed so"),
        /** A case that could not be put to the server. */
        NOT_MEASURED("not measured"),
        /** A case for which there is no record, or a record for which there is no case. */
        NOT_RECORDED("not recorded");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** One disagreement, in words. */
    public record Disagreement(Kind kind, String id, String server, String what) {

        @Override
        public String toString() {
            return "%s: `%s` on %s: %s".formatted(kind.words, id, server, what);
        }
    }

    void compared(EffectCase asked, Engine engine) {
        cases.add(asked.id());
        servers.add(engine.toString());
        comparisons++;
    }

    void disagree(Kind kind, EffectCase asked, Engine engine, String what) {
        disagreements.add(new Disagreement(kind, asked.id(), engine.toString(), what));
    }

    void notKnown(EffectCase asked, Engine engine, String fact) {
        notKnown.add("`%s` on %s: %s".formatted(asked.id(), engine, fact));
    }

    /** What could not be compared, and why. */
    public void skip(String what, String reason) {
        skipped.add(what + ": " + reason);
    }

    public int cases() {
        return cases.size();
    }

    public int comparisons() {
        return comparisons;
    }

    public List<String> skipped() {
        return List.copyOf(skipped);
    }

    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }

    /** Adds what another one has. */
    public void add(Report other) {
        cases.addAll(other.cases);
        servers.addAll(other.servers);
        skipped.addAll(other.skipped);
        notKnown.addAll(other.notKnown);
        disagreements.addAll(other.disagreements);
        comparisons += other.comparisons;
    }

    /** {@code "450 cases, 7 servers (PostgreSQL 12, …), 3100 comparisons, 0 skipped, 0 disagreements"}. */
    public String summary() {
        return "%d cases, %d servers (%s), %d comparisons, %d skipped, %d not known, %d disagreements"
                .formatted(
                        cases.size(),
                        servers.size(),
                        String.join(", ", servers),
                        comparisons,
                        skipped.size(),
                        notKnown.size(),
                        disagreements.size());
    }

    /** The summary with each thing that was skipped or is known or wrong, a line each. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        disagreements.forEach(it -> lines.add(it.toString()));
        notKnown.forEach(it -> lines.add("not known: " + it));
        skipped.forEach(it -> lines.add("skipped: " + it));
        lines.add(summary());
        return String.join("\n", lines);
    }
}
