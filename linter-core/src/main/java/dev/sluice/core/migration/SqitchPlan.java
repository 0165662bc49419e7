package dev.sluice.core.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The changes of a {@code sqitch.plan} in its order, and what Sqitch would refuse about it. */
final class SqitchPlan {

    private final List<Change> changes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** The last change of each name. */
    private final Map<String, Change> named = new HashMap<>();

    private final Map<String, Tag> tags = new HashMap<>();

    /** Dependencies that nothing before them fulfils, to be told apart when the whole plan is read. */
    private final List<Missing> missing = new ArrayList<>();

    private String project = "";
    private @Nullable Tag lastTag;

    private SqitchPlan() {}

    static SqitchPlan of(String text) {
        SqitchPlan plan = new SqitchPlan();
        Lines lines = new Lines(text);
        for (int number = 1; lines.advance(); number++) {
            plan.line(lines.after(""), number);
        }
        plan.missing.forEach(plan::addFault);
        return plan;
    }

    /** One change: a name, which a later change may have again after a tag. */
    static final class Change {
        private final String name;

        /** Its place among the changes, from 1. */
        private final int number;

        private boolean doubtful;

        /** The change of the same name after it, and the last tag before that one. */
        private @Nullable Change next;

        private String tagBeforeNext = "";

        private Change(String name, int number) {
            this.name = name;
            this.number = number;
        }

        String name() {
            return name;
        }

        int number() {
            return number;
        }

        /** Whether a later change has replaced it. */
        boolean reworked() {
            return next != null;
        }

        /** Whether it needs what the plan does not have before it. */
        boolean doubtful() {
            return doubtful;
        }
    }

    /**
     * A tag.
     *
     * @param change the number of the change before it
     * @param order among all tags
     */
    private record Tag(String name, int change, int order) {}

    private record Missing(Change change, String name) {}

    List<Change> changes() {
        return changes;
    }

    /** Clauses such as {@code "`a` requires `b`, which comes after it"}. */
    List<String> faults() {
        return faults;
    }

    /** The scripts of replaced changes among some names of files without extension: {@code users@v1}. */
    Reworked reworked(Collection<String> names) {
        Map<String, TreeMap<Integer, Tag>> byChange = new HashMap<>();
        for (String name : names) {
            int at = name.lastIndexOf('@');
            Tag tag = at < 0 ? null : tags.get(name.substring(at + 1));
            if (tag != null) {
                byChange.computeIfAbsent(name.substring(0, at), first -> new TreeMap<>())
                        .merge(tag.change, tag, (one, other) -> one.order < other.order ? one : other);
            }
        }
        return new Reworked(byChange);
    }

    /** By the name of the change and the number of the change that the tag is at. */
    record Reworked(Map<String, TreeMap<Integer, Tag>> byChange) {

        /**
         * The file of a change without extension. Of a replaced one Sqitch looks for {@code name@tag} with each tag
         * between the two, from the last one back.
         */
        String file(Change change) {
            if (change.next == null) {
                return change.name;
            }
            TreeMap<Integer, Tag> there = byChange.get(change.name);
            Map.Entry<Integer, Tag> found = there == null ? null : there.lowerEntry(change.next.number);
            return change.name + "@"
                    + (found != null && found.getKey() >= change.number ? found.getValue().name : change.tagBeforeNext);
        }
    }

    private void line(String raw, int number) {
        int note = raw.indexOf('#');
        String line = (note < 0 ? raw : raw.substring(0, note)).strip();
        if (line.startsWith("%")) {
            String pragma = line.substring(1).strip();
            int equals = pragma.indexOf('=');
            if (equals > 0 && pragma.substring(0, equals).strip().equals("project")) {
                project = pragma.substring(equals + 1).strip();
            }
        } else if (line.startsWith("@")) {
            tag(word(line.substring(1)), number);
        } else if (!line.isEmpty()) {
            int name = line.startsWith("+") || line.startsWith("-") ? 1 : 0;
            change(line.substring(name).strip(), number);
        }
    }

    private static String word(String line) {
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }

    private void tag(String name, int line) {
        if (name.isEmpty() || changes.isEmpty() || tags.containsKey(name)) {
            faults.add("line " + line + " is no tag that may stand there");
            return;
        }
        lastTag = new Tag(name, changes.size(), tags.size());
        tags.put(name, lastTag);
    }

    private void change(String line, int number) {
        String name = word(line);
        if (!isName(name)) {
            faults.add("line " + number + " is no change");
            return;
        }
        Change before = named.get(name);
        if (before != null && (lastTag == null || lastTag.change < before.number)) {
            faults.add("line " + number + " has `" + name + "` again, and there is no tag between");
            return;
        }
        Change change = new Change(name, changes.size() + 1);
        if (before != null && lastTag != null) {
            before.next = change;
            before.tagBeforeNext = lastTag.name;
        }
        String rest = line.substring(name.length()).strip();
        int close = rest.startsWith("[") ? rest.indexOf(']') : -1;
        if (close > 0) {
            dependencies(change, rest.substring(1, close));
        }
        changes.add(change);
        named.put(name, change);
    }

    /** Stricter than Sqitch only where a name would lead out of the folder of scripts. */
    private static boolean isName(String name) {
        return !name.isEmpty() && "@:#\\[]%=".indexOf(name.charAt(0)) < 0 && name.equals(Paths.normal(name));
    }

    /** Sqitch wants what is required before the change; conflicts and other projects say nothing about the order. */
    private void dependencies(Change change, String list) {
        for (String dependency : list.strip().split("\\s+", -1)) {
            int colon = dependency.indexOf(':');
            boolean here = colon < 0 || dependency.substring(0, colon).equals(project);
            String key = dependency.substring(colon + 1);
            if (!key.isEmpty() && !dependency.startsWith("!") && here && !isBefore(key) && !isId(key)) {
                change.doubtful = true;
                missing.add(new Missing(change, key));
            }
        }
    }

    private boolean isBefore(String key) {
        int at = key.indexOf('@');
        String name = at < 0 ? key : key.substring(0, at);
        return (name.isEmpty() || named.containsKey(name)) && (at < 0 || tags.containsKey(key.substring(at + 1)));
    }

    /** A SHA-1, which may be another project's. */
    private static boolean isId(String key) {
        return key.length() == 40 && key.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private void addFault(Missing found) {
        String name = found.name;
        String clause = name.equals(found.change.name)
                ? "itself"
                : "`" + name + "`, which " + (isBefore(name) ? "comes after it" : "is not in the plan");
        faults.add("`" + found.change.name + "` requires " + clause);
    }
}
