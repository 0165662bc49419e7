package dev.sluice.core.lint;

import dev.sluice.core.BuildInfo;
import dev.sluice.core.source.Position;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that Sluice itself failed on. Each is a line for the user and makes the exit code 2; the other statements
 * are judged all the same.
 */
final class Mishaps {

    private final List<String> lines = new ArrayList<>();

    /**
     * Notes a failure.
     *
     * @param span of the statement
     * @param failure an unchecked exception, or the error of a stack that is used up
     */
    void add(SourceFile file, Span span, Throwable failure) {
        Position at = file.position(span.start());
        StackTraceElement[] trace = failure.getStackTrace();
        lines.add("%s:%d:%d: internal error in sluice %s: %s%s; this statement is not judged in full, please report it"
                .formatted(
                        file.path(),
                        at.line(),
                        at.column(),
                        BuildInfo.version(),
                        failure,
                        trace.length == 0 ? "" : " at " + trace[0]));
    }

    List<String> lines() {
        return lines;
    }
}
