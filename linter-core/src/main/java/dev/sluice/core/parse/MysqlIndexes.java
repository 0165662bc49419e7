package dev.sluice.core.parse;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE INDEX and DROP INDEX of MySQL and MariaDB. */
final class MysqlIndexes {

    private final TokenCursor cursor;
    private final List<TableOption> options = new ArrayList<>(0);
    private @Nullable Name method;
    private @Nullable Name algorithm;
    private @Nullable Name lock;

    private MysqlIndexes(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** Whether an index is what CREATE creates. */
    static boolean begins(TokenCursor cursor) {
        return switch (cursor.word()) {
            case "index", "unique", "fulltext" -> true;
            case "spatial", "vector" -> cursor.at(1, "INDEX");
            case "online", "offline" -> true;
            default -> false;
        };
    }

    static Statement create(TokenCursor cursor, int start, boolean orReplace) {
        cursor.acceptAny("ONLINE", "OFFLINE");
        IndexKind kind = MysqlKeys.kind(cursor);
        cursor.expect("INDEX");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name name = cursor.name();
        MysqlIndexes index = new MysqlIndexes(cursor);
        index.method = MysqlKeys.method(cursor);
        cursor.expect("ON");
        QualifiedName table = cursor.qualifiedName();
        // MariaDB's wait stands before the parts.
        MysqlAlterTable.lockWait(cursor);
        List<KeyPart> parts = MysqlKeys.parts(cursor);
        index.options();
        return new CreateIndex(
                cursor.spanFrom(start),
                name,
                table,
                kind,
                orReplace,
                ifNotExists,
                false,
                false,
                index.method,
                parts,
                List.of(),
                false,
                null,
                index.options,
                index.algorithm,
                index.lock);
    }

    /** From the word INDEX on. */
    static Statement drop(TokenCursor cursor, int start) {
        cursor.expect("INDEX");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        QualifiedName name = QualifiedName.of(cursor.name());
        cursor.expect("ON");
        QualifiedName table = cursor.qualifiedName();
        MysqlAlterTable.lockWait(cursor);
        MysqlIndexes index = new MysqlIndexes(cursor);
        index.options();
        return new DropIndex(
                cursor.spanFrom(start), List.of(name), table, ifExists, false, false, index.algorithm, index.lock);
    }

    private void options() {
        while (!cursor.atEnd()) {
            Name given = MysqlKeys.method(cursor);
            if (given != null) {
                method = given;
            } else if (cursor.accept("ALGORITHM")) {
                cursor.acceptSymbol("=");
                algorithm = cursor.name();
            } else if (cursor.accept("LOCK")) {
                cursor.acceptSymbol("=");
                lock = cursor.name();
            } else if (MysqlAlterTable.lockWait(cursor) == null) {
                TableOption option = MysqlKeys.indexOption(cursor);
                if (option == null) {
                    throw cursor.failure("expected an index option");
                }
                options.add(option);
            }
        }
    }
}
