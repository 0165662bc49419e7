package dev.sluice.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The values of an option that names a format: the constants of an enum, in lower case.
 *
 * @param formats in the order of the help
 */
record FormatOption<F extends Enum<F>>(List<F> formats) {

    FormatOption {
        formats = List.copyOf(formats);
    }

    /** All of them, for help and errors. */
    String ids() {
        return formats.stream().map(FormatOption::id).collect(Collectors.joining(", "));
    }

    /**
     * The format of a name.
     *
     * @param option that has the name
     */
    F named(String id, String option) throws UsageException {
        for (F format : formats) {
            if (id(format).equals(id)) {
                return format;
            }
        }
        throw new UsageException(option, "unknown format `%s`; there are %s".formatted(id, ids()));
    }

    private static String id(Enum<?> format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
