package dev.sluice.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** What the build knows of itself: the version, and where the rule pages are published. */
public final class BuildInfo {

    private static final Properties BUILD = load();

    private BuildInfo() {}

    /** The version in the root pom. */
    public static String version() {
        return BUILD.getProperty("version", "");
    }

    /** The base of every rule page's address, without a slash at its end; empty while the pages are not published. */
    public static Optional<String> docsUrl() {
        String url = BUILD.getProperty("docs.url", "").strip();
        return url.isEmpty() ? Optional.empty() : Optional.of(url);
    }

    /** The address of a rule's page; empty while the pages are not published. */
    public static Optional<String> pageUrl(String rule) {
        return docsUrl().map(base -> base + "/" + rule);
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("build.properties")) {
            if (in == null) {
                throw new IllegalStateException("build.properties is not on the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
