package dev.sluice.cli.config;

import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.source.Position;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a config file, each mistake at its place. */
final class Mistakes {

    /** More are not worth reading before these are corrected. */
    private static final int MOST = 20;

    private record Mistake(int offset, String message) {}

    private final SourceFile file;
    private final List<Mistake> all = new ArrayList<>();

    Mistakes(SourceFile file) {
        this.file = file;
    }

    /** @param offset in the file, UTF-16 */
    void add(int offset, String message) {
        all.add(new Mistake(offset, message));
    }

    /** @throws ConfigException if there is any, with a line for each in the order of the file */
    void refuse() throws ConfigException {
        if (all.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingInt(Mistake::offset))
                .limit(MOST)
                .forEach(mistake -> {
                    lines.add(place(file, mistake.offset()) + ": " + mistake.message());
                });
        if (all.size() > MOST) {
            lines.add("%s: %d more mistakes".formatted(file.path(), all.size() - MOST));
        }
        throw new ConfigException(lines);
    }

    /** {@code sluice.toml:3:1}. */
    static String place(SourceFile file, int offset) {
        Position at = file.position(offset);
        return "%s:%d:%d".formatted(file.path(), at.line(), at.column());
    }
}
