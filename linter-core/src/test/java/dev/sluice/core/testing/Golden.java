package dev.sluice.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Output that was looked at once and kept below {@code testdata/golden}. {@code -Dgolden.update=true} writes it anew: look
 * at what changed before it is committed.
 */
public final class Golden {

    private static final Path FOLDER =
            Path.of(Objects.requireNonNull(System.getProperty("sluice.root")), "testdata", "golden");

    private Golden() {}

    /**
     * Asserts that an output is the one that was kept.
     *
     * @param name of the file below {@code testdata/golden}
     */
    public static void assertSame(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                assertThat(System.getenv("CI"))
                        .as("golden files are written where somebody looks at them, not where CI is set")
                        .isNullOrEmpty();
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, actual, StandardCharsets.UTF_8);
                return;
            }
            assertThat(file)
                    .as("no golden file yet; -Dgolden.update=true writes it")
                    .isRegularFile();
            assertThat(actual)
                    .as("%s; if it should be so, -Dgolden.update=true and look at the difference", name)
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
