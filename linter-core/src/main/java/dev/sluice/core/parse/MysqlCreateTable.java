package dev.sluice.core.parse;

import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.TableOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE TABLE of MySQL and MariaDB, from the word TABLE on. */
final class MysqlCreateTable {

    private MysqlCreateTable() {}

    static Statement read(TokenCursor cursor, int start, boolean orReplace, boolean temporary) {
        cursor.expect("TABLE");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        QualifiedName table = cursor.qualifiedName();
        List<TableElement> elements = new ArrayList<>();
        List<TableOption> options = new ArrayList<>(4);
        PartitionBy partitionBy = null;
        Query query = null;
        if (cursor.at("LIKE")) {
            elements.add(like(cursor));
        } else if (cursor.atSymbol("(") && cursor.at(1, "LIKE")) {
            cursor.advance();
            elements.add(like(cursor));
            cursor.expectSymbol(")");
        } else {
            if (cursor.atSymbol("(") && !atQuery(cursor, 1)) {
                elements(cursor, elements);
            }
            options(cursor, options);
            if (cursor.at("PARTITION")) {
                partitionBy = MysqlPartitions.partitionBy(cursor);
            }
            query = query(cursor);
            if (elements.isEmpty() && query == null) {
                throw cursor.failure("expected columns, LIKE or a query");
            }
        }
        return new CreateTable(
                cursor.spanFrom(start),
                table,
                orReplace,
                ifNotExists,
                temporary ? Persistence.TEMPORARY : Persistence.PERMANENT,
                elements,
                List.of(),
                null,
                null,
                partitionBy,
                options,
                query,
                true);
    }

    /** It copies columns with their defaults, CHECKs and indexes; foreign keys stay behind. */
    private static TableElement like(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("LIKE");
        QualifiedName source = cursor.qualifiedName();
        return new TableElement.Like(cursor.spanFrom(start), source, true, true, true, true, true);
    }

    private static boolean atQuery(TokenCursor cursor, int ahead) {
        return switch (cursor.word(ahead)) {
            case "select", "with", "values", "table" -> true;
            default -> cursor.atSymbol(ahead, "(");
        };
    }

    /** {@code (column | key | constraint | PERIOD FOR …, …)}. */
    private static void elements(TokenCursor cursor, List<TableElement> elements) {
        cursor.expectSymbol("(");
        do {
            elements.add(element(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
    }

    static TableElement element(TokenCursor cursor) {
        if (MysqlKeys.begins(cursor)) {
            return MysqlKeys.read(cursor).element();
        }
        if (cursor.atSequence("PERIOD", "FOR")) {
            int start = cursor.index();
            period(cursor);
            return new TableElement.Other(cursor.spanFrom(start), "period");
        }
        return MysqlColumns.definition(cursor);
    }

    /** {@code PERIOD FOR name (start, end)}. */
    static void period(TokenCursor cursor) {
        cursor.expect("PERIOD", "FOR");
        cursor.name();
        cursor.nameList();
    }

    private static void options(TokenCursor cursor, List<TableOption> options) {
        TableOption option = MysqlOptions.option(cursor);
        while (option != null) {
            options.add(option);
            boolean comma = cursor.acceptSymbol(",");
            option = MysqlOptions.option(cursor);
            if (comma && option == null) {
                throw cursor.failure("expected a table option");
            }
        }
    }

    private static @Nullable Query query(TokenCursor cursor) {
        boolean demanded = cursor.acceptAny("IGNORE", "REPLACE") != null;
        demanded |= cursor.accept("AS");
        if (cursor.atEnd() && !demanded) {
            return null;
        }
        List<Name> columns = SelectList.names(cursor);
        return DmlParser.query(cursor).withColumns(columns);
    }
}
