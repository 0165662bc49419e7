package dev.sluice.truth.effect;

import java.nio.file.Path;

/** Where the cases lie in this checkout. */
public final class TruthFolder {

    public static final Path TESTDATA = Path.of(System.getProperty("sluice.root"), "testdata", "truth");

    private TruthFolder() {}
}
