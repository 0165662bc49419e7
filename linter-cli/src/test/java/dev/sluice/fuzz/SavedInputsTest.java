package dev.sluice.fuzz;

import dev.sluice.core.source.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every input that fuzzing begins with, and every one that it once found something with, for every target. */
class SavedInputsTest {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("sluice.root")));

    @TestFactory
    Stream<DynamicTest> isReadByEveryTarget() throws IOException {
        return Stream.concat(
                        inputs("linter-core/src/test/resources/corpus"), inputs("linter-cli/src/test/resources/fuzz"))
                .map(input -> DynamicTest.dynamicTest(ROOT.relativize(input).toString(), () -> read(input)));
    }

    private static Stream<Path> inputs(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static void read(Path input) throws IOException {
        String text = Fuzz.text(Files.readAllBytes(input));
        for (FuzzTarget target : FuzzTarget.values()) {
            for (Dialect dialect : Dialect.values()) {
                try {
                    target.read(text, dialect);
                } catch (RuntimeException | AssertionError | StackOverflowError e) {
                    throw new AssertionError("%s as %s".formatted(target, dialect.id()), e);
                }
            }
        }
    }
}
