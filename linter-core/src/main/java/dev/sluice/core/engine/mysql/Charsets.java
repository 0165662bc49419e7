package dev.sluice.core.engine.mysql;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Character sets: how wide a character is, and which one a collation belongs to. */
final class Charsets {

    /** The widths that a character set may have where it is not known. */
    static final Set<Integer> POSSIBLE_WIDTHS = Set.of(1, 3, 4);

    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("utf8mb4", 4),
            Map.entry("utf16", 4),
            Map.entry("utf16le", 4),
            Map.entry("utf32", 4),
            Map.entry("gb18030", 4),
            Map.entry("utf8mb3", 3),
            Map.entry("ujis", 3),
            Map.entry("eucjpms", 3),
            Map.entry("ucs2", 2),
            Map.entry("big5", 2),
            Map.entry("gbk", 2),
            Map.entry("gb2312", 2),
            Map.entry("sjis", 2),
            Map.entry("cp932", 2),
            Map.entry("euckr", 2));

    private static final Set<String> ONE_BYTE = Set.of(
            "latin1",
            "latin2",
            "latin5",
            "latin7",
            "ascii",
            "binary",
            "cp1250",
            "cp1251",
            "cp1256",
            "cp1257",
            "cp850",
            "cp852",
            "cp866",
            "koi8r",
            "koi8u",
            "greek",
            "hebrew",
            "macroman",
            "macce",
            "tis620",
            "armscii8",
            "geostd8",
            "hp8",
            "dec8",
            "swe7",
            "keybcs2");

    private static final Map<String, Set<String>> DEFAULT_COLLATIONS = Map.of(
            "utf8mb3", Set.of("utf8mb3_general_ci"),
            "latin1", Set.of("latin1_swedish_ci"),
            "ascii", Set.of("ascii_general_ci"),
            "binary", Set.of("binary"));

    private Charsets() {}

    /** One spelling for each: {@code utf8} is utf8mb3 on every version known so far. */
    static String canonical(String charset) {
        String name = charset.toLowerCase(Locale.ROOT);
        return name.equals("utf8") ? "utf8mb3" : name;
    }

    /** The character set of a collation: {@code utf8mb4} of {@code utf8mb4_bin}. */
    static @Nullable String ofCollation(@Nullable String collation) {
        if (collation == null) {
            return null;
        }
        String name = collation.toLowerCase(Locale.ROOT);
        int end = name.indexOf('_');
        String charset = end < 0 ? name : name.substring(0, end);
        // MariaDB 10.10: uca1400_ai_ci belongs to whichever character set it is used with.
        return charset.equals("uca1400") ? null : canonical(charset);
    }

    /** The bytes that a character takes at most; empty where the character set is not known. */
    static OptionalInt width(@Nullable String charset) {
        if (charset == null) {
            return OptionalInt.empty();
        }
        String name = canonical(charset);
        Integer width = WIDTHS.get(name);
        if (width != null) {
            return OptionalInt.of(width);
        }
        return ONE_BYTE.contains(name) ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /** Whether a collation is surely its character set's default one. */
    static boolean isDefault(String charset, String collation) {
        return DEFAULT_COLLATIONS
                .getOrDefault(canonical(charset), Set.of())
                .contains(collation.toLowerCase(Locale.ROOT).replace("utf8_", "utf8mb3_"));
    }

    /** Whether every text of one is the same bytes in the other, which then needs no conversion. */
    static boolean widens(@Nullable String from, @Nullable String to) {
        return from != null
                && to != null
                && canonical(from).equals("utf8mb3")
                && canonical(to).equals("utf8mb4");
    }
}
