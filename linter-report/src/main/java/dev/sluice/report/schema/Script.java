package dev.sluice.report.schema;

import dev.sluice.core.catalog.ObjectName;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An SQL script: statements and comments, each on lines of its own. */
final class Script {

    private static final List<String> DELIMITERS = List.of("$$", "//", "~~", "@@", "##");

    private final Appendable out;
    private final Set<ObjectName> missing = new HashSet<>();

    Script(Appendable out) {
        this.out = out;
    }

    /** @param text without the semicolon; may be of several lines */
    void statement(String text) throws IOException {
        out.append(text).append(";\n");
    }

    /** A statement of MySQL with semicolons in it, for its clients. */
    void program(String text) throws IOException {
        if (text.indexOf(';') < 0) {
            statement(text);
            return;
        }
        String delimiter =
                DELIMITERS.stream().filter(it -> !text.contains(it)).findFirst().orElse("$".repeat(text.length() + 1));
        out.append("DELIMITER ").append(delimiter).append('\n');
        out.append(text).append(' ').append(delimiter).append('\n');
        out.append("DELIMITER ;\n");
    }

    void comment(String text) throws IOException {
        out.append(Quoting.comment(text)).append('\n');
    }

    /** The same of a table or view; what needs it is left out too. */
    void unknown(String kind, ObjectName relation, String why) throws IOException {
        missing.add(relation);
        unknown(kind + " " + relation, why);
    }

    /** Whether a table or view could not be written. */
    boolean lacks(ObjectName relation) {
        return missing.contains(relation);
    }

    /** Of what could be written if something else could. */
    void leftOut(String what, ObjectName needs) throws IOException {
        comment("%s is left out: it needs %s, whose definition is not known".formatted(what, needs));
    }

    /** Of what cannot be written, and why. */
    void unknown(String what, String why) throws IOException {
        comment("the definition of %s is not known: %s".formatted(what, why));
    }
}
