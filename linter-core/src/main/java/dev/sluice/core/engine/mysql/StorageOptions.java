package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.TableAction.ConvertCharacterSet;
import dev.sluice.core.ast.TableAction.SetOption;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Options of a table that contradict each other. */
final class StorageOptions {

    private static final Set<String> OF_ROWS = Set.of("row_format", "key_block_size", "page_compressed");

    /** In kilobytes; 0 is the default. */
    private static final Set<String> BLOCKS = Set.of("", "0", "1", "2", "4", "8", "16");

    private StorageOptions() {}

    /** Says of each draft what stands in its way. */
    static void apply(List<Draft> drafts, TableFacts table, Target target) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.action() instanceof SetOption set) {
                List<Draft> before = drafts.subList(0, i);
                format(set, table, target)
                        .or(() -> charset(set, before, target))
                        .or(() -> foreign(set, table, target))
                        .ifPresent(draft::refused);
            } else if (draft.action() instanceof ConvertCharacterSet convert
                    && drafts.subList(0, i).stream().anyMatch(it -> converts(it, convert))) {
                draft.refused("the table is to have two character sets");
            }
        }
    }

    /** Error 1478, which innodb_strict_mode makes of it: MySQL's and MariaDB's default since 5.7 and 10.2. */
    private static Optional<String> format(SetOption action, TableFacts table, Target target) {
        String engine = table.optionAfter("engine");
        boolean innodb = engine.isEmpty() || engine.equals("innodb");
        boolean strict = target.dialect() == Dialect.MARIADB || target.version().atLeast(5, 7, 0);
        if (!innodb || !strict || !OF_ROWS.contains(action.option().name())) {
            return Optional.empty();
        }
        String format = table.optionAfter("row_format");
        String block = table.optionAfter("key_block_size");
        boolean blocks = !block.isEmpty() && !block.equals("0");
        boolean pages = Set.of("1", "on").contains(table.optionAfter("page_compressed"));
        boolean other = !format.isEmpty() && !format.equals("compressed") && !format.equals("default");
        if (!BLOCKS.contains(block)) {
            return Optional.of("there are no blocks of %s kB".formatted(block));
        }
        if (blocks && other) {
            return Optional.of("KEY_BLOCK_SIZE is of ROW_FORMAT=COMPRESSED, and the table's is %s"
                    .formatted(format.toUpperCase(Locale.ROOT)));
        }
        if (pages && format.equals("redundant")) {
            return Optional.of("pages are not compressed in ROW_FORMAT=REDUNDANT");
        }
        if (pages && (blocks || format.equals("compressed"))) {
            return Optional.of("pages are not compressed twice");
        }
        return action.option().name().equals("row_format") ? KeyLimits.tooLong(table, target) : Optional.empty();
    }

    /** Errors 1302 and 1253: the same said twice in other words; MySQL takes several collations of one character set. */
    private static Optional<String> charset(SetOption action, List<Draft> before, Target target) {
        boolean mysql = target.dialect() == Dialect.MYSQL;
        for (Draft draft : before) {
            if (draft.action() instanceof SetOption other && ofCharset(action) && ofCharset(other)) {
                String one = value(other);
                String two = value(action);
                String first = other.option().name().equals("charset") ? one : Charsets.ofCollation(one);
                String second = action.option().name().equals("charset") ? two : Charsets.ofCollation(two);
                boolean collations = other.option().name().equals("collate")
                        && action.option().name().equals("collate")
                        && !one.equals(two)
                        && !mysql;
                boolean known = Charsets.width(first).isPresent()
                        && Charsets.width(second).isPresent();
                if (collations || (known && first != null && second != null && !same(first, second))) {
                    return Optional.of("the default is to be %s, and %s too".formatted(one, two));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean same(String one, String other) {
        return Charsets.canonical(one).equals(Charsets.canonical(other));
    }

    private static boolean ofCharset(SetOption action) {
        return action.option().name().equals("charset")
                || action.option().name().equals("collate");
    }

    private static String value(SetOption action) {
        return action.option().value().toLowerCase(Locale.ROOT);
    }

    private static boolean converts(Draft draft, ConvertCharacterSet later) {
        return draft.action() instanceof ConvertCharacterSet convert
                && convert.charset() != null
                && later.charset() != null
                && !same(convert.charset().value(), later.charset().value());
    }

    /** Error 1911: pages are InnoDB's. */
    private static Optional<String> foreign(SetOption action, TableFacts table, Target target) {
        boolean pages = action.option().name().startsWith("page_compress");
        return pages && table.otherEngine() && target.dialect() == Dialect.MARIADB
                ? Optional.of("the table's storage engine knows no %s"
                        .formatted(action.option().name().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }
}
