package dev.sluice.core.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * PostgreSQL's keywords by category: U is not reserved, C names no function or type, T names no table or column, R is
 * reserved. Those of 18 are what {@code SELECT word, upper(catcode) FROM pg_get_keywords()} returns.
 */
public final class PostgresKeywords {

    private PostgresKeywords() {}

    /** The words of a category, in their order. */
    public static List<String> of(char category) {
        return text().lines()
                .filter(line -> line.charAt(line.length() - 1) == category)
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private static String text() {
        try (InputStream list = PostgresKeywords.class.getResourceAsStream("postgres-18-keywords.txt")) {
            if (list == null) {
                throw new IllegalStateException("no list of keywords");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
