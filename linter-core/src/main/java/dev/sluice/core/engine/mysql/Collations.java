package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Which collations servers have of their own, by {@code collations.tsv}: error 1273. */
final class Collations {

    /** Of MariaDB, from 10.10 on, with or without a character set before it. */
    private static final String UCA_14 = "uca1400";

    private Collations() {}

    /** Whether a server has a collation. */
    enum Answer {
        THERE,
        NOT_THERE,
        /** Servers can be given others, and each release brings some. */
        NOT_KNOWN
    }

    /**
     * The oldest measured server of each dialect that lists one; {@code "-"} where none does.
     *
     * @param mysql 5.6 or 9.7
     * @param mariadb 10.11 or 11.4
     */
    private record Since(String mysql, String mariadb) {}

    /** Read when the first collation is asked for. */
    private static final class Listed {
        static final Map<String, Since> ALL = read();

        private static Map<String, Since> read() {
            try (InputStream in = Objects.requireNonNull(Collations.class.getResourceAsStream("collations.tsv"))) {
                Map<String, Since> all = new HashMap<>();
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("collation"))
                        .map(line -> line.split("\t", -1))
                        .forEach(cells -> all.put(cells[0].strip(), new Since(cells[1].strip(), cells[2].strip())));
                return Map.copyOf(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Says of each draft that names one that is not there, or may not be. */
    static void apply(List<Draft> drafts, Target target) {
        for (Draft draft : drafts) {
            for (String collation : of(draft.action()).toList()) {
                switch (answer(collation, target)) {
                    case NOT_THERE -> draft.refused(objection(collation));
                    case NOT_KNOWN -> draft.notKnown(notKnown(collation));
                    case THERE -> {
                        // Nothing to say.
                    }
                }
            }
        }
    }

    static Objection objection(String collation) {
        return Objection.notFound("the server has no collation `%s`", collation);
    }

    static String notKnown(String collation) {
        return "whether the server has a collation `%s` is not known".formatted(collation);
    }

    /** The collations that an action or statement names. */
    static Stream<String> of(Action action) {
        return switch (action) {
            case ColumnAction.AddColumn add -> of(add.column());
            case ColumnAction.ModifyColumn modify -> of(modify.definition());
            case TableAction.SetOption set
            when set.option().name().equals("collate") -> Stream.of(set.option().value());
            case TableAction.ConvertCharacterSet convert ->
                convert.collation() == null
                        ? Stream.of()
                        : Stream.of(convert.collation().value());
            case CreateTable create ->
                Stream.concat(
                        create.columns().stream().flatMap(Collations::of),
                        create.options().stream()
                                .filter(it -> it.name().equals("collate"))
                                .map(it -> it.value()));
            default -> Stream.of();
        };
    }

    private static Stream<String> of(ColumnDefinition column) {
        String ofType = column.type() == null ? null : column.type().collation();
        return Stream.concat(
                ofType == null ? Stream.of() : Stream.of(ofType),
                column
                        .attribute(ColumnAttribute.Collate.class)
                        .map(it -> it.collation().last().value())
                        .stream());
    }

    static Answer answer(String written, Target target) {
        String name = written.toLowerCase(Locale.ROOT);
        if (name.equals("default") || !name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c))) {
            return Answer.THERE;
        }
        int uca = name.indexOf(UCA_14);
        String key = uca > 0 ? name.substring(uca) : name.startsWith("utf8_") ? "utf8mb3_" + name.substring(5) : name;
        Since since = Listed.ALL.get(key);
        if (since == null) {
            return Answer.NOT_KNOWN;
        }
        return target.dialect() == Dialect.MARIADB ? mariadb(since, target.version()) : mysql(since, target.version());
    }

    private static Answer mariadb(Since since, EngineVersion version) {
        if (since.mariadb().equals("10.11")) {
            return version.atLeast(10, 11, 0) || !since.mysql().equals("-") ? Answer.THERE : Answer.NOT_KNOWN;
        }
        if (since.mariadb().equals("11.4") && version.atLeast(11, 4, 0)) {
            return Answer.THERE;
        }
        // 11.4.5 lacks them, or else 10.11.19 does.
        boolean lacked = since.mariadb().equals("-") ? !version.atLeast(11, 5, 0) : !version.atLeast(11);
        return lacked ? Answer.NOT_THERE : Answer.NOT_KNOWN;
    }

    private static Answer mysql(Since since, EngineVersion version) {
        if (since.mysql().equals("5.6")) {
            return Answer.THERE;
        }
        if (since.mysql().equals("9.7")) {
            // Those of UCA 9.0.0 came with 8.0, some in the middle of it.
            return version.atLeast(8) ? Answer.THERE : Answer.NOT_KNOWN;
        }
        return version.atLeast(9, 8, 0) ? Answer.NOT_KNOWN : Answer.NOT_THERE;
    }
}
