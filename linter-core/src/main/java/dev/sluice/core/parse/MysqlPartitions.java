package dev.sluice.core.parse;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction.PartitionChange;
import dev.sluice.core.ast.PartitionAction.PartitionVerb;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.PartitionDefinition;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PARTITION BY, partition definitions, and what ALTER TABLE does with partitions. */
final class MysqlPartitions {

    private MysqlPartitions() {}

    /** {@code PARTITION BY …} with its definitions. */
    static PartitionBy partitionBy(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("PARTITION", "BY");
        Scheme scheme = scheme(cursor);
        int count = count(cursor, "PARTITIONS");
        if (cursor.accept("SUBPARTITION", "BY")) {
            scheme(cursor);
            count(cursor, "SUBPARTITIONS");
        }
        boolean defined = cursor.atSymbol("(") && cursor.at(1, "PARTITION");
        List<PartitionDefinition> partitions = defined ? definitions(cursor) : List.of();
        return new PartitionBy(
                cursor.spanFrom(start),
                scheme.method(),
                scheme.key(),
                partitions,
                partitions.isEmpty() ? Math.max(count, 1) : 0,
                cursor.textSince(start));
    }

    private record Scheme(String method, Expression key) {}

    private static Scheme scheme(TokenCursor cursor) {
        cursor.accept("LINEAR");
        String method = cursor.word();
        switch (method) {
            case "hash" -> cursor.advance();
            case "key" -> {
                cursor.advance();
                if (cursor.accept("ALGORITHM")) {
                    cursor.expectSymbol("=");
                    cursor.advance();
                }
            }
            case "range", "list" -> {
                cursor.advance();
                cursor.accept("COLUMNS");
            }
            case "system_time" -> {
                return new Scheme(method, systemTime(cursor));
            }
            default -> throw cursor.failure("expected HASH, KEY, RANGE or LIST");
        }
        return new Scheme(method, cursor.parenthesised());
    }

    /** MariaDB {@code SYSTEM_TIME INTERVAL 1 MONTH [STARTS …] [AUTO]} and {@code SYSTEM_TIME LIMIT n}. */
    private static Expression systemTime(TokenCursor cursor) {
        int start = cursor.index();
        cursor.advance();
        if (cursor.accept("INTERVAL")) {
            MysqlValues.value(cursor);
            cursor.name();
        } else if (cursor.accept("LIMIT")) {
            cursor.advance();
        }
        if (cursor.accept("STARTS")) {
            MysqlValues.value(cursor);
        }
        cursor.accept("AUTO");
        return cursor.expressionOf(start, cursor.index());
    }

    /** How many are asked for, or 0 where that is not said or still to be filled in. */
    private static int count(TokenCursor cursor, String word) {
        if (!cursor.accept(word)) {
            return 0;
        }
        cursor.acceptSymbol("=");
        return number(cursor);
    }

    private static int number(TokenCursor cursor) {
        if (cursor.kind() != TokenKind.NUMBER && cursor.kind() != TokenKind.PLACEHOLDER) {
            throw cursor.failure("expected a number");
        }
        String text = cursor.peekText();
        cursor.advance();
        // The server takes no more than 8,192.
        boolean small = text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return small ? Integer.parseInt(text) : 0;
    }

    /** {@code (PARTITION p VALUES …, …)}. */
    private static List<PartitionDefinition> definitions(TokenCursor cursor) {
        cursor.expectSymbol("(");
        List<PartitionDefinition> definitions = new ArrayList<>();
        do {
            cursor.expect("PARTITION");
            definitions.add(definition(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return definitions;
    }

    private static List<Name> namesOf(List<PartitionDefinition> definitions) {
        return definitions.stream().map(PartitionDefinition::name).toList();
    }

    private static PartitionDefinition definition(TokenCursor cursor) {
        Name name = cursor.name();
        Expression values = values(cursor);
        while (MysqlOptions.option(cursor) != null) {
            // Where it is stored: no fact depends on it.
        }
        if (cursor.atSymbol("(")) {
            subpartitions(cursor);
        }
        return new PartitionDefinition(name, values);
    }

    private static @Nullable Expression values(TokenCursor cursor) {
        if (cursor.accept("VALUES", "LESS", "THAN")) {
            int start = cursor.index();
            return cursor.accept("MAXVALUE") ? cursor.expressionOf(start, cursor.index()) : cursor.parenthesised();
        }
        if (cursor.accept("VALUES", "IN")) {
            return cursor.parenthesised();
        }
        if (!cursor.accept("HISTORY") && !cursor.accept("CURRENT")) {
            cursor.accept("DEFAULT");
        }
        return null;
    }

    private static void subpartitions(TokenCursor cursor) {
        cursor.expectSymbol("(");
        do {
            cursor.expect("SUBPARTITION");
            cursor.name();
            while (MysqlOptions.option(cursor) != null) {
                // As above.
            }
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
    }

    /** A partition operation of ALTER TABLE, or null if the action is none. */
    static @Nullable PartitionChange change(TokenCursor cursor) {
        int start = cursor.index();
        return switch (cursor.word()) {
            case "add" -> cursor.accept("ADD", "PARTITION") ? add(cursor, start) : null;
            case "drop" -> named(cursor, start, "DROP", PartitionVerb.DROP);
            case "truncate" -> named(cursor, start, "TRUNCATE", PartitionVerb.TRUNCATE);
            case "analyze" -> named(cursor, start, "ANALYZE", PartitionVerb.ANALYZE);
            case "check" -> named(cursor, start, "CHECK", PartitionVerb.CHECK);
            case "optimize" -> named(cursor, start, "OPTIMIZE", PartitionVerb.OPTIMIZE);
            case "rebuild" -> named(cursor, start, "REBUILD", PartitionVerb.REBUILD);
            case "repair" -> named(cursor, start, "REPAIR", PartitionVerb.REPAIR);
            case "discard" -> named(cursor, start, "DISCARD", PartitionVerb.DISCARD_TABLESPACE);
            case "import" -> named(cursor, start, "IMPORT", PartitionVerb.IMPORT_TABLESPACE);
            case "coalesce" -> cursor.accept("COALESCE", "PARTITION") ? coalesce(cursor, start) : null;
            case "reorganize" -> cursor.accept("REORGANIZE", "PARTITION") ? reorganize(cursor, start) : null;
            case "exchange" -> cursor.accept("EXCHANGE", "PARTITION") ? exchange(cursor, start) : null;
            case "convert" -> convert(cursor, start);
            case "remove" -> {
                cursor.expect("REMOVE", "PARTITIONING");
                yield change(cursor, start, PartitionVerb.REMOVE_PARTITIONING, List.of());
            }
            default -> null;
        };
    }

    private static PartitionChange change(TokenCursor cursor, int start, PartitionVerb verb, List<Name> partitions) {
        return change(cursor, start, verb, partitions, false);
    }

    private static PartitionChange change(
            TokenCursor cursor, int start, PartitionVerb verb, List<Name> partitions, boolean guarded) {
        return change(cursor, start, verb, partitions, List.of(), 0, guarded);
    }

    private static PartitionChange change(
            TokenCursor cursor,
            int start,
            PartitionVerb verb,
            List<Name> partitions,
            List<PartitionDefinition> definitions,
            int count,
            boolean guarded) {
        return new PartitionChange(cursor.spanFrom(start), verb, partitions, definitions, count, null, null, guarded);
    }

    /** {@code VERB PARTITION [IF EXISTS] names | ALL}, with what may follow. */
    private static @Nullable PartitionChange named(TokenCursor cursor, int start, String word, PartitionVerb verb) {
        if (!cursor.accept(word, "PARTITION")) {
            return null;
        }
        notLogged(cursor);
        boolean guarded = cursor.accept("IF", "EXISTS");
        List<Name> names = cursor.accept("ALL") ? List.of() : names(cursor);
        if (verb == PartitionVerb.DISCARD_TABLESPACE || verb == PartitionVerb.IMPORT_TABLESPACE) {
            cursor.expect("TABLESPACE");
        }
        while (cursor.acceptAny("FOR", "UPGRADE", "QUICK", "FAST", "MEDIUM", "EXTENDED", "CHANGED", "USE_FRM")
                != null) {
            // How thoroughly it is checked or repaired.
        }
        return change(cursor, start, verb, names, guarded);
    }

    /** {@code NO_WRITE_TO_BINLOG | LOCAL}; a partition may be called LOCAL. */
    private static void notLogged(TokenCursor cursor) {
        if (!cursor.accept("NO_WRITE_TO_BINLOG") && cursor.kind(1) != null && !cursor.atSymbol(1, ",")) {
            cursor.accept("LOCAL");
        }
    }

    private static List<Name> names(TokenCursor cursor) {
        List<Name> names = new ArrayList<>(1);
        do {
            names.add(cursor.name());
        } while (cursor.acceptSymbol(","));
        return names;
    }

    private static PartitionChange add(TokenCursor cursor, int start) {
        notLogged(cursor);
        boolean guarded = cursor.accept("IF", "NOT", "EXISTS");
        List<PartitionDefinition> definitions = List.of();
        int count = 0;
        if (cursor.atSymbol("(")) {
            definitions = definitions(cursor);
        } else if (cursor.at("PARTITIONS")) {
            count = count(cursor, "PARTITIONS");
        } else {
            // MariaDB takes a single definition without parentheses.
            definitions = List.of(definition(cursor));
        }
        return change(cursor, start, PartitionVerb.ADD, namesOf(definitions), definitions, count, guarded);
    }

    private static PartitionChange coalesce(TokenCursor cursor, int start) {
        notLogged(cursor);
        int count = number(cursor);
        return change(cursor, start, PartitionVerb.COALESCE, List.of(), List.of(), count, false);
    }

    private static PartitionChange reorganize(TokenCursor cursor, int start) {
        notLogged(cursor);
        List<Name> names = List.of();
        List<PartitionDefinition> into = List.of();
        if (!cursor.atEnd() && !cursor.atSymbol(",")) {
            names = names(cursor);
            cursor.expect("INTO");
            into = definitions(cursor);
        }
        return change(cursor, start, PartitionVerb.REORGANIZE, names, into, 0, false);
    }

    private static PartitionChange exchange(TokenCursor cursor, int start) {
        Name partition = cursor.name();
        cursor.expect("WITH", "TABLE");
        QualifiedName table = cursor.qualifiedName();
        return withTable(cursor, start, PartitionVerb.EXCHANGE, partition, List.of(), table);
    }

    private static @Nullable PartitionChange convert(TokenCursor cursor, int start) {
        if (cursor.accept("CONVERT", "PARTITION")) {
            Name partition = cursor.name();
            cursor.expect("TO", "TABLE");
            QualifiedName table = cursor.qualifiedName();
            return withTable(cursor, start, PartitionVerb.CONVERT_TO_TABLE, partition, List.of(), table);
        }
        if (cursor.accept("CONVERT", "TABLE")) {
            QualifiedName table = cursor.qualifiedName();
            cursor.expect("TO", "PARTITION");
            PartitionDefinition made = definition(cursor);
            return withTable(cursor, start, PartitionVerb.CONVERT_FROM_TABLE, made.name(), List.of(made), table);
        }
        return null;
    }

    private static PartitionChange withTable(
            TokenCursor cursor,
            int start,
            PartitionVerb verb,
            Name partition,
            List<PartitionDefinition> definitions,
            QualifiedName table) {
        Boolean validation = null;
        if (cursor.accept("WITH", "VALIDATION")) {
            validation = true;
        } else if (cursor.accept("WITHOUT", "VALIDATION")) {
            validation = false;
        }
        return new PartitionChange(
                cursor.spanFrom(start), verb, List.of(partition), definitions, 0, table, validation, false);
    }
}
