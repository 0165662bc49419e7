package dev.sluice.core.parse;

import dev.sluice.core.ast.TableAction.TableChange;
import org.jspecify.annotations.Nullable;

/** Actions of ALTER TABLE that concern the table as a whole. */
final class MysqlTableChanges {

    private MysqlTableChanges() {}

    /** The change that comes next, taken, or null if it is none of these. */
    static @Nullable TableChange read(TokenCursor cursor) {
        if (cursor.accept("FORCE")) {
            return TableChange.FORCE;
        }
        if (cursor.accept("ORDER", "BY")) {
            orderBy(cursor);
            return TableChange.ORDER_BY;
        }
        if (cursor.at(1, "KEYS") && (cursor.at("ENABLE") || cursor.at("DISABLE"))) {
            TableChange keys = cursor.at("ENABLE") ? TableChange.ENABLE_KEYS : TableChange.DISABLE_KEYS;
            cursor.advance();
            cursor.expect("KEYS");
            return keys;
        }
        if (cursor.accept("DISCARD", "TABLESPACE")) {
            return TableChange.DISCARD_TABLESPACE;
        }
        if (cursor.accept("IMPORT", "TABLESPACE")) {
            return TableChange.IMPORT_TABLESPACE;
        }
        if (cursor.accept("WITH", "VALIDATION") || cursor.accept("WITHOUT", "VALIDATION")) {
            return TableChange.VALIDATION;
        }
        return secondary(cursor);
    }

    /** {@code SECONDARY_LOAD | SECONDARY_UNLOAD [PARTITION (p, …)]}. */
    private static @Nullable TableChange secondary(TokenCursor cursor) {
        boolean load = cursor.accept("SECONDARY_LOAD");
        if (!load && !cursor.accept("SECONDARY_UNLOAD")) {
            return null;
        }
        if (cursor.accept("PARTITION")) {
            cursor.nameList();
        }
        return load ? TableChange.SECONDARY_LOAD : TableChange.SECONDARY_UNLOAD;
    }

    /** A list with commas of its own: what follows one is a column if only a direction stands beside it. */
    private static void orderBy(TokenCursor cursor) {
        while (true) {
            cursor.qualifiedName();
            if (!cursor.accept("ASC")) {
                cursor.accept("DESC");
            }
            int comma = cursor.index();
            if (!cursor.acceptSymbol(",")) {
                return;
            }
            int next = 1;
            while (cursor.atSymbol(next, ".")) {
                next += 2;
            }
            boolean column =
                    cursor.atName() && (endsItem(cursor, next) || cursor.at(next, "ASC") || cursor.at(next, "DESC"));
            if (!column || cursor.at("FORCE")) {
                cursor.moveTo(comma);
                return;
            }
        }
    }

    private static boolean endsItem(TokenCursor cursor, int ahead) {
        return cursor.kind(ahead) == null || cursor.atSymbol(ahead, ",");
    }
}
