package dev.sluice.core.parse;

import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keys and constraints between the parentheses of a CREATE TABLE and after ADD. */
final class MysqlKeys {

    private static final ConstraintMode NOT_ENFORCED = new ConstraintMode(false, false, false, true, false);

    private MysqlKeys() {}

    /** A key or constraint, and whether it is only made where it is missing. */
    record Key(TableElement element, boolean ifNotExists) {}

    /** Whether a key or constraint begins here, not a column. */
    static boolean begins(TokenCursor cursor) {
        return switch (cursor.word()) {
            case "constraint", "primary", "unique", "foreign", "index", "key", "fulltext", "spatial", "check" -> true;
            case "vector" -> cursor.at(1, "INDEX") || cursor.at(1, "KEY") || cursor.atSymbol(1, "(");
            default -> false;
        };
    }

    static Key read(TokenCursor cursor) {
        int start = cursor.index();
        boolean ifNotExists = false;
        Name constraint = null;
        if (cursor.accept("CONSTRAINT")) {
            ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
            if (!atConstraintKind(cursor)) {
                constraint = cursor.name();
            }
        }
        return switch (cursor.word()) {
            case "primary" -> primaryKey(cursor, start, constraint, ifNotExists);
            case "unique" -> unique(cursor, start, constraint, ifNotExists);
            case "foreign" -> foreignKey(cursor, start, constraint, ifNotExists);
            case "check" -> check(cursor, start, constraint, ifNotExists);
            default -> {
                if (cursor.index() != start) {
                    throw cursor.failure("expected PRIMARY KEY, UNIQUE, FOREIGN KEY or CHECK");
                }
                yield index(cursor, start);
            }
        };
    }

    private static boolean atConstraintKind(TokenCursor cursor) {
        return cursor.atSequence("PRIMARY", "KEY")
                || cursor.atSequence("FOREIGN", "KEY")
                || cursor.at("UNIQUE")
                || (cursor.at("CHECK") && cursor.atSymbol(1, "("));
    }

    private static Key primaryKey(TokenCursor cursor, int start, @Nullable Name constraint, boolean ifNotExists) {
        cursor.expect("PRIMARY", "KEY");
        boolean guarded = cursor.accept("IF", "NOT", "EXISTS") || ifNotExists;
        // MySQL reads a name here and forgets it.
        if (!cursor.atSymbol("(") && !cursor.at("USING") && !cursor.at("TYPE")) {
            cursor.name();
        }
        method(cursor);
        List<KeyPart> parts = parts(cursor);
        indexOptions(cursor, new ArrayList<>(0));
        return new Key(
                new TableConstraint.PrimaryKey(
                        cursor.spanFrom(start), constraint, parts, List.of(), null, ConstraintMode.DEFAULT),
                guarded);
    }

    private static Key unique(TokenCursor cursor, int start, @Nullable Name constraint, boolean ifNotExists) {
        cursor.expect("UNIQUE");
        cursor.acceptAny("INDEX", "KEY");
        boolean guarded = cursor.accept("IF", "NOT", "EXISTS") || ifNotExists;
        Name name = indexName(cursor);
        method(cursor);
        List<KeyPart> parts = parts(cursor);
        List<TableOption> options = new ArrayList<>(0);
        indexOptions(cursor, options);
        return new Key(
                new TableConstraint.Unique(
                        cursor.spanFrom(start),
                        name == null ? constraint : name,
                        parts,
                        List.of(),
                        false,
                        null,
                        options,
                        ConstraintMode.DEFAULT),
                guarded);
    }

    private static Key foreignKey(TokenCursor cursor, int start, @Nullable Name constraint, boolean ifNotExists) {
        cursor.expect("FOREIGN", "KEY");
        boolean guarded = cursor.accept("IF", "NOT", "EXISTS") || ifNotExists;
        Name index = cursor.atSymbol("(") ? null : cursor.name();
        List<Name> columns = cursor.nameList();
        ForeignKeyTarget target = references(cursor);
        return new Key(
                new TableConstraint.ForeignKey(
                        cursor.spanFrom(start),
                        constraint == null ? index : constraint,
                        columns,
                        false,
                        target,
                        ConstraintMode.DEFAULT),
                guarded);
    }

    private static Key check(TokenCursor cursor, int start, @Nullable Name constraint, boolean ifNotExists) {
        cursor.expect("CHECK");
        Expression condition = cursor.parenthesised();
        ConstraintMode mode = enforcement(cursor);
        return new Key(new TableConstraint.Check(cursor.spanFrom(start), constraint, condition, mode), ifNotExists);
    }

    private static Key index(TokenCursor cursor, int start) {
        IndexKind kind = kind(cursor);
        boolean named = cursor.acceptAny("INDEX", "KEY") != null;
        if (kind == IndexKind.PLAIN && !named) {
            throw cursor.failure("expected a key");
        }
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name name = indexName(cursor);
        Name method = method(cursor);
        List<KeyPart> parts = parts(cursor);
        List<TableOption> options = new ArrayList<>(0);
        Name later = indexOptions(cursor, options);
        return new Key(
                new IndexDefinition(
                        cursor.spanFrom(start),
                        kind,
                        name,
                        ifNotExists,
                        method == null ? later : method,
                        parts,
                        options),
                ifNotExists);
    }

    /** The word before INDEX; UNIQUE only in CREATE INDEX. */
    static IndexKind kind(TokenCursor cursor) {
        String word = cursor.acceptAny("UNIQUE", "FULLTEXT", "SPATIAL", "VECTOR");
        return word == null ? IndexKind.PLAIN : IndexKind.valueOf(word);
    }

    private static @Nullable Name indexName(TokenCursor cursor) {
        boolean method = (cursor.at("USING") || cursor.at("TYPE")) && cursor.kind(1) == TokenKind.WORD;
        return cursor.atSymbol("(") || method ? null : cursor.name();
    }

    /** {@code USING BTREE}, also in its old form {@code TYPE BTREE}. */
    static @Nullable Name method(TokenCursor cursor) {
        return cursor.accept("USING") || cursor.accept("TYPE") ? cursor.name() : null;
    }

    /** {@code (part, …)}. */
    static List<KeyPart> parts(TokenCursor cursor) {
        cursor.expectSymbol("(");
        List<KeyPart> parts = new ArrayList<>(2);
        do {
            parts.add(part(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return parts;
    }

    private static KeyPart part(TokenCursor cursor) {
        int start = cursor.index();
        Name column = null;
        Expression expression = null;
        Integer prefix = null;
        if (cursor.atSymbol("(")) {
            expression = cursor.parenthesised();
        } else {
            column = MysqlColumns.name(cursor);
            if (cursor.acceptSymbol("(")) {
                prefix = number(cursor);
                cursor.expectSymbol(")");
            }
        }
        boolean withoutOverlaps = cursor.accept("WITHOUT", "OVERLAPS");
        boolean descending = cursor.accept("DESC");
        if (!descending) {
            cursor.accept("ASC");
        }
        return new KeyPart(
                cursor.spanFrom(start), column, expression, prefix, null, null, descending, null, withoutOverlaps);
    }

    private static int number(TokenCursor cursor) {
        if (cursor.kind() != TokenKind.NUMBER) {
            throw cursor.failure("expected a number");
        }
        try {
            int number = Integer.parseInt(cursor.peekText());
            cursor.advance();
            return number;
        } catch (NumberFormatException tooLarge) {
            throw cursor.failure("expected a length");
        }
    }

    /**
     * Takes index options; ALGORITHM and LOCK belong to CREATE and DROP INDEX and are left alone inside a table.
     *
     * @return the method that USING names, or null
     */
    private static @Nullable Name indexOptions(TokenCursor cursor, List<TableOption> options) {
        Name method = null;
        while (true) {
            Name given = method(cursor);
            TableOption option = given == null ? indexOption(cursor) : null;
            if (given != null) {
                method = given;
            } else if (option != null) {
                options.add(option);
            } else {
                return method;
            }
        }
    }

    /** An option of an index that changes nothing about what it costs, or null. */
    static @Nullable TableOption indexOption(TokenCursor cursor) {
        int start = cursor.index();
        String flag =
                cursor.accept("NOT", "IGNORED") ? "not ignored" : cursor.acceptAny("VISIBLE", "INVISIBLE", "IGNORED");
        if (flag != null) {
            return new TableOption(cursor.spanFrom(start), flag.toLowerCase(Locale.ROOT), "");
        }
        String name = cursor.accept("WITH", "PARSER")
                ? "PARSER"
                : cursor.acceptAny("COMMENT", "KEY_BLOCK_SIZE", "ENGINE_ATTRIBUTE", "SECONDARY_ENGINE_ATTRIBUTE");
        if (name == null) {
            // MariaDB's engines have options of their own, always with a `=`.
            boolean engineDefined =
                    cursor.atName() && cursor.atSymbol(1, "=") && !cursor.at("ALGORITHM") && !cursor.at("LOCK");
            if (!engineDefined) {
                return null;
            }
            name = cursor.name().value();
        }
        cursor.acceptSymbol("=");
        int value = cursor.index();
        if (cursor.kind() == TokenKind.STRING) {
            cursor.string();
        } else {
            cursor.advance();
        }
        String text = cursor.taken(value).value();
        return new TableOption(cursor.spanFrom(start), name.toLowerCase(Locale.ROOT), text);
    }

    /** {@code [NOT] ENFORCED}, if it comes next. */
    static ConstraintMode enforcement(TokenCursor cursor) {
        if (cursor.accept("NOT", "ENFORCED")) {
            return NOT_ENFORCED;
        }
        cursor.accept("ENFORCED");
        return ConstraintMode.DEFAULT;
    }

    /** {@code REFERENCES …}. */
    static ForeignKeyTarget references(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("REFERENCES");
        QualifiedName table = cursor.qualifiedName();
        List<Name> columns = cursor.atSymbol("(") ? cursor.nameList() : List.of();
        String match = null;
        String onDelete = null;
        String onUpdate = null;
        while (true) {
            if (cursor.accept("MATCH")) {
                match = cursor.take().toUpperCase(Locale.ROOT);
            } else if (cursor.accept("ON", "DELETE")) {
                onDelete = referentialAction(cursor);
            } else if (cursor.at("ON") && cursor.at(1, "UPDATE") && atReferentialAction(cursor)) {
                cursor.expect("ON", "UPDATE");
                onUpdate = referentialAction(cursor);
            } else {
                return new ForeignKeyTarget(
                        cursor.spanFrom(start), table, columns, false, match, onDelete, List.of(), onUpdate);
            }
        }
    }

    /** A column's {@code ON UPDATE CURRENT_TIMESTAMP} may follow its REFERENCES. */
    private static boolean atReferentialAction(TokenCursor cursor) {
        return cursor.at(2, "CASCADE") || cursor.at(2, "RESTRICT") || cursor.at(2, "SET") || cursor.at(2, "NO");
    }

    private static String referentialAction(TokenCursor cursor) {
        if (cursor.accept("CASCADE")) {
            return "CASCADE";
        }
        if (cursor.accept("RESTRICT")) {
            return "RESTRICT";
        }
        if (cursor.accept("SET", "NULL")) {
            return "SET NULL";
        }
        if (cursor.accept("SET", "DEFAULT")) {
            return "SET DEFAULT";
        }
        cursor.expect("NO", "ACTION");
        return "NO ACTION";
    }
}
