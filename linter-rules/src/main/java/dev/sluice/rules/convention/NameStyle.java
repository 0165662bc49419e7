package dev.sluice.rules.convention;

import java.util.Arrays;
import java.util.List;

/** How the words of a name are joined. */
enum NameStyle {
    SNAKE("snake_case"),
    CAMEL("camelCase"),
    PASCAL("PascalCase"),
    UPPER("UPPER_CASE"),
    KEBAB("kebab-case");

    private final String written;

    NameStyle(String written) {
        this.written = written;
    }

    /**
     * The styles that a list separated by commas names.
     *
     * @throws IllegalArgumentException for one that is none
     */
    static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> of(it).written)
                .toList();
    }

    /** The style of that name; throws IllegalArgumentException if there is none. */
    static NameStyle of(String name) {
        return Arrays.stream(values())
                .filter(it -> it.written.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no style of names: " + name));
    }

    /** Whether a name is in it; digits, {@code $} and letters without case fit anywhere. */
    boolean fits(String name) {
        boolean upper = name.chars().anyMatch(Character::isUpperCase);
        boolean lower = name.chars().anyMatch(Character::isLowerCase);
        boolean joined = name.indexOf('_') >= 0;
        boolean hyphens = name.indexOf('-') >= 0;
        boolean other = name.chars().anyMatch(it -> !Character.isLetterOrDigit(it) && "_$-".indexOf(it) < 0);
        boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
        return !other
                && switch (this) {
                    case SNAKE -> !upper && !hyphens;
                    case UPPER -> !lower && !hyphens;
                    case KEBAB -> !upper && !joined;
                    case CAMEL -> !joined && !hyphens && !capital;
                    case PASCAL -> !joined && !hyphens && capital;
                };
    }
}
