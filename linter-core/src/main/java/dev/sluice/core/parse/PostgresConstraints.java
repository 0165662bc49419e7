package dev.sluice.core.parse;

import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PostgreSQL table constraints, and what they share with a column's. */
final class PostgresConstraints {

    private PostgresConstraints() {}

    /** Whether a table constraint comes next, not a column. Only {@code exclude} may also name a column. */
    static boolean at(TokenCursor cursor) {
        return switch (cursor.word()) {
            case "constraint", "check", "unique", "primary", "foreign", "not" -> true;
            case "exclude" -> cursor.at(1, "using") || cursor.atSymbol(1, "(");
            default -> false;
        };
    }

    static TableConstraint read(TokenCursor cursor) {
        int from = cursor.index();
        Name name = cursor.accept("constraint") ? cursor.name() : null;
        return switch (cursor.word()) {
            case "check" -> {
                cursor.advance();
                Expression condition = cursor.parenthesised();
                ConstraintMode mode = mode(cursor);
                yield new TableConstraint.Check(cursor.spanFrom(from), name, condition, mode);
            }
            case "unique" -> unique(cursor, from, name);
            case "primary" -> primaryKey(cursor, from, name);
            case "foreign" -> foreignKey(cursor, from, name);
            case "exclude" -> exclude(cursor, from, name);
            case "not" -> {
                cursor.expect("not", "null");
                Name column = cursor.name();
                ConstraintMode mode = mode(cursor);
                yield new TableConstraint.NotNull(cursor.spanFrom(from), name, column, mode);
            }
            default -> throw cursor.failure("expected a constraint");
        };
    }

    private static TableConstraint unique(TokenCursor cursor, int from, @Nullable Name name) {
        cursor.expect("unique");
        boolean nullsNotDistinct = nullsNotDistinct(cursor);
        Name usingIndex = usingIndex(cursor);
        List<KeyPart> parts = usingIndex == null ? keyParts(cursor) : List.of();
        List<Name> included = usingIndex == null ? includedAndIndexClauses(cursor) : List.of();
        ConstraintMode mode = mode(cursor);
        return new TableConstraint.Unique(
                cursor.spanFrom(from), name, parts, included, nullsNotDistinct, usingIndex, List.of(), mode);
    }

    private static TableConstraint primaryKey(TokenCursor cursor, int from, @Nullable Name name) {
        cursor.expect("primary", "key");
        Name usingIndex = usingIndex(cursor);
        List<KeyPart> parts = usingIndex == null ? keyParts(cursor) : List.of();
        List<Name> included = usingIndex == null ? includedAndIndexClauses(cursor) : List.of();
        ConstraintMode mode = mode(cursor);
        return new TableConstraint.PrimaryKey(cursor.spanFrom(from), name, parts, included, usingIndex, mode);
    }

    private static @Nullable Name usingIndex(TokenCursor cursor) {
        return cursor.accept("using", "index") ? cursor.name() : null;
    }

    /** {@code (a, b, c WITHOUT OVERLAPS)}. */
    private static List<KeyPart> keyParts(TokenCursor cursor) {
        cursor.expectSymbol("(");
        List<KeyPart> parts = new ArrayList<>(2);
        boolean withoutOverlaps;
        do {
            int from = cursor.index();
            Name column = cursor.name();
            withoutOverlaps = cursor.accept("without", "overlaps");
            parts.add(new KeyPart(cursor.spanFrom(from), column, null, null, null, null, false, null, withoutOverlaps));
        } while (!withoutOverlaps && cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return parts;
    }

    private static List<Name> includedAndIndexClauses(TokenCursor cursor) {
        List<Name> included = cursor.accept("include") ? cursor.nameList() : List.of();
        indexClauses(cursor);
        return included;
    }

    /** {@code [WITH (…)] [USING INDEX TABLESPACE name]} of a constraint that makes an index. */
    static void indexClauses(TokenCursor cursor) {
        PostgresClauses.withOptions(cursor);
        if (cursor.accept("using", "index", "tablespace")) {
            cursor.name();
        }
    }

    static boolean nullsNotDistinct(TokenCursor cursor) {
        if (cursor.accept("nulls", "not", "distinct")) {
            return true;
        }
        cursor.accept("nulls", "distinct");
        return false;
    }

    private static TableConstraint foreignKey(TokenCursor cursor, int from, @Nullable Name name) {
        cursor.expect("foreign", "key");
        KeyColumns key = KeyColumns.read(cursor);
        ForeignKeyTarget target = target(cursor);
        ConstraintMode mode = mode(cursor);
        return new TableConstraint.ForeignKey(cursor.spanFrom(from), name, key.columns(), key.period(), target, mode);
    }

    /** {@code (a, b, PERIOD c)}; {@code period} may be a column's name too. */
    private record KeyColumns(List<Name> columns, boolean period) {

        static KeyColumns read(TokenCursor cursor) {
            cursor.expectSymbol("(");
            List<Name> columns = new ArrayList<>(2);
            boolean period;
            do {
                period = cursor.at("period") && !cursor.atSymbol(1, ",") && !cursor.atSymbol(1, ")");
                if (period) {
                    cursor.advance();
                }
                columns.add(cursor.name());
            } while (!period && cursor.acceptSymbol(","));
            cursor.expectSymbol(")");
            return new KeyColumns(columns, period);
        }
    }

    /** {@code REFERENCES table [(columns)] [MATCH …] [ON DELETE …] [ON UPDATE …]}. */
    static ForeignKeyTarget target(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("references");
        QualifiedName table = cursor.qualifiedName();
        KeyColumns key = cursor.atSymbol("(") ? KeyColumns.read(cursor) : new KeyColumns(List.of(), false);
        String match = null;
        if (cursor.accept("match")) {
            match = upper(cursor, cursor.acceptAny("full", "partial", "simple"), "FULL, PARTIAL or SIMPLE");
        }
        String onDelete = null;
        List<Name> onDeleteColumns = List.of();
        String onUpdate = null;
        while (cursor.at("on")) {
            cursor.advance();
            if (cursor.accept("delete")) {
                onDelete = referentialAction(cursor);
                onDeleteColumns = onDelete.startsWith("SET") && cursor.atSymbol("(") ? cursor.nameList() : List.of();
            } else {
                cursor.expect("update");
                onUpdate = referentialAction(cursor);
            }
        }
        return new ForeignKeyTarget(
                cursor.spanFrom(from), table, key.columns(), key.period(), match, onDelete, onDeleteColumns, onUpdate);
    }

    private static String referentialAction(TokenCursor cursor) {
        if (cursor.accept("no", "action")) {
            return "NO ACTION";
        }
        if (cursor.accept("restrict")) {
            return "RESTRICT";
        }
        if (cursor.accept("cascade")) {
            return "CASCADE";
        }
        cursor.expect("set");
        return "SET " + upper(cursor, cursor.acceptAny("null", "default"), "NULL or DEFAULT");
    }

    private static String upper(TokenCursor cursor, @Nullable String word, String expected) {
        if (word == null) {
            throw cursor.failure("expected " + expected);
        }
        return word.toUpperCase(Locale.ROOT);
    }

    private static TableConstraint exclude(TokenCursor cursor, int from, @Nullable Name name) {
        cursor.expect("exclude");
        Name method = cursor.accept("using") ? cursor.name() : null;
        Expression elements = cursor.parenthesised();
        List<Name> included = includedAndIndexClauses(cursor);
        Expression predicate = cursor.accept("where") ? cursor.parenthesised() : null;
        ConstraintMode mode = mode(cursor);
        return new TableConstraint.Exclude(cursor.spanFrom(from), name, method, elements, included, predicate, mode);
    }

    /** What may follow any constraint, in any order. */
    static ConstraintMode mode(TokenCursor cursor) {
        boolean deferrable = false;
        boolean deferred = false;
        boolean notValid = false;
        boolean notEnforced = false;
        boolean noInherit = false;
        int from = cursor.index();
        while (true) {
            if (cursor.accept("deferrable")) {
                deferrable = true;
            } else if (cursor.accept("initially", "deferred")) {
                deferred = true;
                deferrable = true;
            } else if (cursor.accept("not", "valid")) {
                notValid = true;
            } else if (cursor.accept("not", "enforced")) {
                notEnforced = true;
            } else if (cursor.accept("no", "inherit")) {
                noInherit = true;
            } else if (!saysTheDefault(cursor)) {
                break;
            }
        }
        return cursor.index() == from
                ? ConstraintMode.DEFAULT
                : new ConstraintMode(deferrable, deferred, notValid, notEnforced, noInherit);
    }

    private static boolean saysTheDefault(TokenCursor cursor) {
        return cursor.accept("not", "deferrable")
                || cursor.accept("initially", "immediate")
                || cursor.accept("enforced");
    }
}
