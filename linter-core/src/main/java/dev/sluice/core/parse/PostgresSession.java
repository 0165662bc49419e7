package dev.sluice.core.parse;

import dev.sluice.core.ast.Call;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.Execute;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.Prepare;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL statements that neither define objects nor change rows by themselves, and COPY. */
final class PostgresSession {

    private static final PostgresGrammar STATEMENTS = new PostgresGrammar();

    private PostgresSession() {}

    static Statement statement(TokenCursor cursor) {
        int from = cursor.index();
        String verb = cursor.word();
        cursor.advance();
        return switch (verb) {
            case "explain" -> explain(cursor, from);
            case "copy" -> copy(cursor, from);
            case "call" -> {
                QualifiedName routine = cursor.qualifiedName();
                cursor.parenthesised();
                yield new Call(cursor.spanFrom(from), routine, List.of());
            }
            case "prepare" -> prepare(cursor, from);
            case "execute" -> {
                Name name = cursor.name();
                if (cursor.atSymbol("(")) {
                    cursor.skipBalanced();
                }
                yield new Execute(cursor.spanFrom(from), name, List.of());
            }
            case "deallocate" -> {
                yield session(cursor, from, verb, QualifiedName.of(PostgresClauses.nameAfter(cursor, "prepare")));
            }
            case "declare" -> declare(cursor, from);
            case "fetch", "move" -> {
                cursor.rest();
                yield session(cursor, from, verb, null);
            }
            case "close", "listen" -> session(cursor, from, verb, QualifiedName.of(cursor.name()));
            case "unlisten" -> {
                if (!cursor.acceptSymbol("*")) {
                    cursor.name();
                }
                yield session(cursor, from, verb, null);
            }
            case "notify" -> {
                QualifiedName channel = QualifiedName.of(cursor.name());
                if (cursor.acceptSymbol(",")) {
                    cursor.string();
                }
                yield session(cursor, from, verb, channel);
            }
            case "discard" -> {
                if (cursor.acceptAny("all", "plans", "sequences", "temp", "temporary") == null) {
                    throw cursor.failure("expected what is discarded");
                }
                yield session(cursor, from, verb, null);
            }
            case "load" -> {
                cursor.string();
                yield session(cursor, from, verb, null);
            }
            case "checkpoint" -> {
                if (cursor.atSymbol("(")) {
                    PostgresClauses.options(cursor);
                }
                yield session(cursor, from, verb, null);
            }
            case "reassign" -> {
                cursor.expect("owned", "by");
                QualifiedName owner =
                        QualifiedName.of(PostgresClauses.roles(cursor).get(0));
                cursor.expect("to");
                cursor.name();
                yield session(cursor, from, verb, owner);
            }
            case "import" -> importSchema(cursor, from);
            case "wait" -> waitFor(cursor, from);
            default -> {
                cursor.moveTo(from);
                throw cursor.failure("expected a statement");
            }
        };
    }

    private static Statement session(TokenCursor cursor, int from, String verb, @Nullable QualifiedName name) {
        return new Session(cursor.spanFrom(from), verb, name);
    }

    /** ANALYZE runs the statement, so that what it changes is kept with the EXPLAIN. */
    private static Statement explain(TokenCursor cursor, int from) {
        boolean analyze = false;
        if (cursor.atSymbol("(") && !cursor.atSymbol(1, "(") && !beginsQuery(cursor)) {
            analyze = PostgresClauses.isOn(PostgresClauses.options(cursor), "analyze");
        } else {
            analyze = cursor.acceptAny("analyze", "analyse") != null;
            cursor.accept("verbose");
        }
        int explained = cursor.index();
        Statement statement = inner(cursor);
        boolean runs = analyze && !(statement instanceof Select);
        return new Select(
                cursor.spanFrom(from),
                new Query(cursor.spanFrom(explained)),
                null,
                runs ? List.of(statement) : List.of());
    }

    /** The statement that another one explains or prepares. None of these holds a further one: the depth has an end. */
    private static Statement inner(TokenCursor cursor) {
        boolean allowed = cursor.atSymbol("(")
                || switch (cursor.word()) {
                    case "select", "insert", "update", "delete", "merge", "with", "values", "table" -> true;
                    case "create", "declare", "execute", "refresh" -> true;
                    default -> false;
                };
        if (!allowed) {
            throw cursor.failure("expected a query or a change of rows");
        }
        return STATEMENTS.statement(cursor);
    }

    private static boolean beginsQuery(TokenCursor cursor) {
        return cursor.at(1, "select") || cursor.at(1, "with") || cursor.at(1, "values") || cursor.at(1, "table");
    }

    private static Statement prepare(TokenCursor cursor, int from) {
        if (cursor.at("transaction") && cursor.kind(1) == TokenKind.STRING) {
            cursor.advance();
            return PostgresTransactions.prepare(cursor, from);
        }
        Name name = cursor.name();
        if (cursor.atSymbol("(")) {
            cursor.skipBalanced();
        }
        cursor.expect("as");
        Statement statement = inner(cursor);
        return new Prepare(cursor.spanFrom(from), name, List.of(new Nested(statement, Executed.YES)));
    }

    private static Statement declare(TokenCursor cursor, int from) {
        QualifiedName name = QualifiedName.of(cursor.name());
        while (cursor.acceptAny("binary", "asensitive", "insensitive", "no", "scroll") != null) {
            // These stand in any order.
        }
        cursor.expect("cursor");
        if (cursor.acceptAny("with", "without") != null) {
            cursor.expect("hold");
        }
        cursor.expect("for");
        PostgresClauses.query(cursor);
        return session(cursor, from, "declare", name);
    }

    private static Statement copy(TokenCursor cursor, int from) {
        cursor.accept("binary");
        QualifiedName table = null;
        boolean into = false;
        if (cursor.atSymbol("(")) {
            cursor.parenthesised();
            cursor.expect("to");
        } else {
            table = cursor.qualifiedName();
            if (cursor.atSymbol("(")) {
                cursor.nameList();
            }
            into = cursor.accept("from");
            if (!into) {
                cursor.expect("to");
            }
        }
        boolean program = cursor.accept("program");
        if (program || cursor.acceptAny("stdin", "stdout") == null) {
            if (cursor.kind() == TokenKind.PARAMETER || cursor.kind() == TokenKind.PLACEHOLDER) {
                cursor.advance();
            } else {
                cursor.string();
            }
        }
        copyOptions(cursor);
        return new Copy(cursor.spanFrom(from), table, into);
    }

    /** {@code [WITH] (…)} or the options as they were once written, then {@code WHERE …}. */
    private static void copyOptions(TokenCursor cursor) {
        if (cursor.atEnd()) {
            return;
        }
        switch (cursor.word()) {
            case "where",
                    "with",
                    "using",
                    "delimiter",
                    "delimiters",
                    "null",
                    "csv",
                    "binary",
                    "freeze",
                    "header",
                    "quote",
                    "escape",
                    "force",
                    "encoding" -> cursor.skipRest();
            default -> {
                PostgresClauses.options(cursor);
                if (cursor.accept("where")) {
                    cursor.rest();
                }
            }
        }
    }

    /** {@code IMPORT FOREIGN SCHEMA}: makes foreign tables, which ones only the other server knows. */
    private static Statement importSchema(TokenCursor cursor, int from) {
        cursor.expect("foreign", "schema");
        cursor.name();
        if (cursor.accept("limit", "to") || cursor.accept("except")) {
            cursor.parenthesised();
        }
        cursor.expect("from", "server");
        cursor.name();
        cursor.expect("into");
        cursor.name();
        PostgresClauses.foreignOptions(cursor);
        return new CreateObject(cursor.spanFrom(from), ObjectKind.FOREIGN_TABLE, null, null, false, false);
    }

    /** PostgreSQL 19: {@code WAIT FOR LSN '…' [WITH (…)]}. */
    private static Statement waitFor(TokenCursor cursor, int from) {
        cursor.expect("for", "lsn");
        cursor.string();
        PostgresClauses.withOptions(cursor);
        return session(cursor, from, "wait", null);
    }
}
