package dev.sluice.core.parse;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** DROP, RENAME and TRUNCATE of MySQL and MariaDB. */
final class MysqlDrop {

    private MysqlDrop() {}

    static Statement read(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("DROP");
        if (cursor.at("INDEX")) {
            return MysqlIndexes.drop(cursor, start);
        }
        if (cursor.accept("PREPARE")) {
            QualifiedName name = cursor.qualifiedName();
            return new Session(cursor.spanFrom(start), "deallocate", name);
        }
        cursor.acceptAny("ONLINE", "OFFLINE");
        boolean temporary = cursor.accept("TEMPORARY");
        if (cursor.accept("TABLE") || cursor.accept("TABLES")) {
            return table(cursor, start, temporary);
        }
        if (cursor.accept("DATABASE") || cursor.accept("SCHEMA")) {
            boolean ifExists = cursor.accept("IF", "EXISTS");
            Name schema = cursor.name();
            return new DropSchema(cursor.spanFrom(start), List.of(schema), ifExists, false);
        }
        return object(cursor, start);
    }

    private static Statement table(TokenCursor cursor, int start, boolean temporary) {
        boolean ifExists = cursor.accept("IF", "EXISTS");
        List<QualifiedName> tables = cursor.qualifiedNames();
        MysqlAlterTable.lockWait(cursor);
        boolean cascade = cursor.accept("CASCADE");
        cursor.accept("RESTRICT");
        return new DropTable(cursor.spanFrom(start), tables, ifExists, temporary, cascade);
    }

    private static Statement object(TokenCursor cursor, int start) {
        ObjectKind kind = MysqlObjects.kind(cursor);
        boolean ifExists = cursor.accept("IF", "EXISTS");
        List<QualifiedName> names = new ArrayList<>(1);
        do {
            names.add(kind == ObjectKind.ROLE ? MysqlAccounts.account(cursor) : MysqlObjects.objectName(cursor));
        } while (cursor.acceptSymbol(","));
        boolean cascade = cursor.accept("CASCADE");
        cursor.accept("RESTRICT");
        switch (kind) {
            // ENGINE, WAIT and FORCE after a tablespace, a log file group or a resource group.
            case TABLESPACE, LOGFILE_GROUP, RESOURCE_GROUP -> Ranges.skipTo(cursor);
            default -> {}
        }
        return new DropObject(cursor.spanFrom(start), kind, names, null, ifExists, cascade);
    }

    static Statement rename(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("RENAME");
        if (cursor.accept("USER")) {
            QualifiedName user = MysqlAccounts.account(cursor);
            cursor.expect("TO");
            QualifiedName newName = MysqlAccounts.account(cursor);
            while (cursor.acceptSymbol(",")) {
                MysqlAccounts.account(cursor);
                cursor.expect("TO");
                MysqlAccounts.account(cursor);
            }
            return new AlterObject(cursor.spanFrom(start), ObjectKind.ROLE, user, null, newName, false);
        }
        if (!cursor.accept("TABLES")) {
            cursor.expect("TABLE");
        }
        boolean ifExists = cursor.accept("IF", "EXISTS");
        List<RenameTables.TableRename> renames = new ArrayList<>(1);
        do {
            QualifiedName from = cursor.qualifiedName();
            MysqlAlterTable.lockWait(cursor);
            cursor.expect("TO");
            QualifiedName to = cursor.qualifiedName();
            Span span = from.span().to(to.span());
            renames.add(new RenameTables.TableRename(span, from, to));
        } while (cursor.acceptSymbol(","));
        return new RenameTables(cursor.spanFrom(start), renames, ifExists);
    }

    static Statement truncate(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("TRUNCATE");
        cursor.accept("TABLE");
        QualifiedName table = cursor.qualifiedName();
        MysqlAlterTable.lockWait(cursor);
        return new Truncate(cursor.spanFrom(start), List.of(table), List.of(), false, false);
    }
}
