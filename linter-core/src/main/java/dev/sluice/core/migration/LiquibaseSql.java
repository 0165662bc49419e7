package dev.sluice.core.migration;

import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.migration.ToolLayout.Section;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of formatted SQL as Liquibase reads it, line by line and without regard to strings; after
 * {@code AbstractFormattedChangeLogParser}.
 */
final class LiquibaseSql {

    /** By default Liquibase cuts at lines with this, too. */
    static final String DELIMITER = "GO";

    private final String text;
    private final Lines lines;
    private final List<Section> sections = new ArrayList<>();
    private @Nullable ChangeSet open;

    /** What the file itself and the change logs that include it give, by name in lower case; the first one counts. */
    private final Map<String, String> properties;

    private LiquibaseSql(String text, Map<String, String> properties) {
        this.text = text;
        this.lines = new Lines(text);
        this.properties = new HashMap<>(properties);
    }

    /** Whether the first line that is not empty says that the file is one. */
    static boolean marked(String text) {
        Lines lines = new Lines(text);
        while (lines.advance()) {
            int at = blanks(text, lines.start(), lines.end());
            if (at < lines.end()) {
                String[] words = comment(text, lines).toLowerCase(Locale.ROOT).split("\\s+", 3);
                return words[0].startsWith("liquibaseformatted")
                        || (words[0].equals("liquibase") && words.length > 1 && words[1].startsWith("formatted"));
            }
        }
        return false;
    }

    /** One for each change set, and one for its rollback, if there is any. */
    static List<Section> sections(String text, Map<String, String> properties) {
        return new LiquibaseSql(text, properties).read();
    }

    private List<Section> read() {
        while (lines.advance()) {
            String comment = comment(text, lines);
            String head = changeSet(comment);
            if (begins(comment, "property ")) {
                property(comment);
            } else if (head != null) {
                close();
                open = new ChangeSet(head);
            } else if (open != null) {
                line(open, comment);
            }
        }
        close();
        PlaceholderValues values =
                new PlaceholderValues(PlaceholderValues.PREFIX, PlaceholderValues.SUFFIX, properties);
        return sections.stream().map(section -> section.filledIn(text, values)).toList();
    }

    /** One that holds for some engines or contexts only is not known. */
    private void property(String comment) {
        String name = attribute(comment, "name");
        String value = attribute(comment, "value");
        boolean everywhere = Stream.of("dbms", "context", "contextFilter", "labels")
                .allMatch(it -> attribute(comment, it).isEmpty());
        if (everywhere && !name.isEmpty() && !value.isEmpty()) {
            properties.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
        }
    }

    /** The value of the last {@code name:value} among words; {@code ""} if there is none. */
    private static String attribute(String words, String name) {
        String value = "";
        for (String word : words.split("\\s+", -1)) {
            if (begins(word, name + ":")) {
                value = word.substring(name.length() + 1);
            }
        }
        return value;
    }

    private void close() {
        if (open != null) {
            open.addTo(sections);
        }
    }

    private void line(ChangeSet changeSet, String comment) {
        if (begins(comment, "ignoreLines:")) {
            ignore(comment.substring("ignoreLines:".length()).strip());
        } else if (begins(comment, "preconditions ")) {
            changeSet.precondition(comment);
            changeSet.addLine(lines.start(), lines.next());
        } else if (begins(comment, "rollback ")) {
            int from = text.indexOf(comment, lines.start()) + "rollback ".length();
            changeSet.addRollback(text, new Span(from, lines.next()));
        } else if (opensRollback()) {
            while (lines.advance() && !endsComment()) {
                changeSet.addRollback(text, new Span(lines.start(), lines.next()));
            }
        } else {
            changeSet.addLine(lines.start(), lines.next());
        }
    }

    /** {@code ignoreLines:3}, or {@code ignoreLines:start} up to {@code ignoreLines:end}. */
    private void ignore(String argument) {
        if (argument.equals("start")) {
            while (lines.advance()) {
                if (comment(text, lines).replace(" ", "").equalsIgnoreCase("ignoreLines:end")) {
                    return;
                }
            }
            return;
        }
        int digits = Versions.digits(argument);
        int count = digits == 0 || digits > 9 ? 0 : Integer.parseInt(argument.substring(0, digits));
        while (count > 0 && lines.advance()) {
            count--;
        }
    }

    private boolean opensRollback() {
        int at = blanks(text, lines.start(), lines.end());
        if (!text.startsWith("/*", at)) {
            return false;
        }
        String words = text.substring(at + 2, lines.end()).strip().replaceAll("\\s+", "");
        return words.equalsIgnoreCase("liquibaserollback");
    }

    private boolean endsComment() {
        return text.substring(lines.start(), lines.end()).stripTrailing().endsWith("*/");
    }

    /** What a line says after its {@code --}, without blanks around it; {@code ""} if it is no such comment. */
    private static String comment(String text, Lines lines) {
        int at = blanks(text, lines.start(), lines.end());
        return text.startsWith("--", at) ? text.substring(at + 2, lines.end()).strip() : "";
    }

    private static int blanks(String text, int from, int end) {
        int i = from;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean begins(String text, String word) {
        return text.regionMatches(true, 0, word, 0, word.length());
    }

    /** The rest of a {@code changeset author:id} line, or null. */
    private static @Nullable String changeSet(String comment) {
        String word = "changeset";
        boolean named = begins(comment, word)
                && comment.length() > word.length()
                && Character.isWhitespace(comment.charAt(word.length()));
        return named && comment.indexOf(':') > 0
                ? comment.substring(word.length()).strip()
                : null;
    }

    /**
     * The text that a delimiter looks for, which Liquibase takes for a regular expression: that of its first
     * alternative without line breaks and blanks, <code>/</code> for <code>\\n/\\s*\\n|\\n/\\s*$</code>. The
     * semicolon needs no saying.
     */
    static String plain(String pattern) {
        int alternative = pattern.indexOf('|');
        String first = alternative > 0 ? pattern.substring(0, alternative) : pattern;
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else if (++i < first.length() && "nrst".indexOf(first.charAt(i)) < 0) {
                plain.append(first.charAt(i));
            } else if (i + 1 < first.length() && "*+?".indexOf(first.charAt(i + 1)) >= 0) {
                i++;
            }
        }
        boolean anchored = plain.length() > 1 && plain.charAt(plain.length() - 1) == '$' && plain.charAt(0) != '$';
        String text = anchored ? plain.substring(0, plain.length() - 1) : plain.toString();
        return text.equals(";") ? "" : text;
    }

    /** A change set while its lines are read. */
    private static final class ChangeSet {

        private final String head;
        private final List<Span> parts = new ArrayList<>(1);
        private final List<Span> rollback = new ArrayList<>(0);

        /** Whether it may be passed over while what follows runs. */
        private boolean conditional;

        ChangeSet(String head) {
            this.head = head;
            this.conditional = says("failOnError", "false")
                    || Stream.of("context", "contextFilter", "labels")
                            .anyMatch(it -> !attribute(it).isEmpty());
        }

        /** By default a condition that does not hold ends the run; what follows has run only if this has. */
        void precondition(String comment) {
            for (String when : List.of("onFail", "onError")) {
                String then = LiquibaseSql.attribute(comment, when);
                conditional |= then.equalsIgnoreCase("MARK_RAN") || then.equalsIgnoreCase("CONTINUE");
            }
        }

        void addLine(int from, int to) {
            Span last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && last.end() == from) {
                parts.set(parts.size() - 1, new Span(last.start(), to));
            } else {
                parts.add(new Span(from, to));
            }
        }

        /** What names another change set, or says that there is nothing to do, is no SQL. */
        void addRollback(String text, Span line) {
            String sql = text.substring(line.start(), line.end()).strip();
            boolean none = sql.equalsIgnoreCase("empty") || sql.equalsIgnoreCase("not required");
            if (!none && !begins(sql, "changesetId:") && !begins(sql, "changesetAuthor:")) {
                rollback.add(line);
            }
        }

        void addTo(List<Section> sections) {
            boolean outside = says("runInTransaction", "false");
            String engines = says("ignore", "true") ? "none" : attribute("dbms");
            if (!parts.isEmpty()) {
                Script forwards = script(parts, "endDelimiter", "splitStatements");
                boolean rerun = says("runOnChange", "true") || says("runAlways", "true");
                String id = head.split("\\s+", 2)[0];
                sections.add(new Section(Direction.UP, forwards, outside, engines, conditional, id, rerun));
                if (!rollback.isEmpty()) {
                    Script back = script(rollback, "rollbackEndDelimiter", "rollbackSplitStatements");
                    sections.add(new Section(Direction.DOWN, back, outside, engines, conditional));
                }
            }
        }

        private Script script(List<Span> spans, String delimiterName, String splitName) {
            String delimiter = plain(attribute(delimiterName));
            boolean whole = says(splitName, "false");
            return new Script(spans, delimiter.isEmpty() ? DELIMITER : delimiter, whole || !delimiter.isEmpty());
        }

        private boolean says(String name, String value) {
            return attribute(name).equalsIgnoreCase(value);
        }

        private String attribute(String name) {
            return LiquibaseSql.attribute(head, name);
        }
    }
}
