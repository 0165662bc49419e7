package dev.sluice.core.parse;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Clauses that many PostgreSQL statements share. */
final class PostgresClauses {

    private PostgresClauses() {}

    static boolean ifExists(TokenCursor cursor) {
        return cursor.accept("if", "exists");
    }

    static boolean ifNotExists(TokenCursor cursor) {
        return cursor.accept("if", "not", "exists");
    }

    /** {@code [CASCADE | RESTRICT]}. */
    static boolean cascade(TokenCursor cursor) {
        if (cursor.accept("cascade")) {
            return true;
        }
        cursor.accept("restrict");
        return false;
    }

    /** {@code [ONLY] table [*]}, also {@code ONLY (table)}. */
    static QualifiedName relation(TokenCursor cursor) {
        boolean bracketed = cursor.accept("only") && cursor.acceptSymbol("(");
        QualifiedName name = cursor.qualifiedName();
        if (bracketed) {
            cursor.expectSymbol(")");
        }
        cursor.acceptSymbol("*");
        return name;
    }

    /** @param only takes those of them that stand behind ONLY */
    static List<QualifiedName> relations(TokenCursor cursor, List<QualifiedName> only) {
        List<QualifiedName> names = new ArrayList<>(1);
        do {
            boolean alone = cursor.at("only");
            QualifiedName name = relation(cursor);
            names.add(name);
            if (alone) {
                only.add(name);
            }
        } while (cursor.acceptSymbol(","));
        return names;
    }

    /** A role, or PUBLIC, CURRENT_USER and the like, which are words too; {@code GROUP role} is an old spelling. */
    static Name role(TokenCursor cursor) {
        if (cursor.at("group") && cursor.kind(1) != null && !cursor.atSymbol(1, ",")) {
            cursor.advance();
        }
        return cursor.name();
    }

    static List<Name> roles(TokenCursor cursor) {
        List<Name> roles = new ArrayList<>(1);
        do {
            roles.add(role(cursor));
        } while (cursor.acceptSymbol(","));
        return roles;
    }

    /** {@code (name [=] value, …)}: storage parameters, definitions, options of a command or of a foreign table. */
    static List<TableOption> options(TokenCursor cursor) {
        cursor.expectSymbol("(");
        List<TableOption> options = new ArrayList<>(2);
        do {
            options.add(option(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return options;
    }

    private static TableOption option(TokenCursor cursor) {
        int from = cursor.index();
        String name = cursor.qualifiedName().toString();
        cursor.acceptSymbol("=");
        int value = cursor.index();
        while (!cursor.atEnd() && cursor.kind() != TokenKind.COMMA && cursor.kind() != TokenKind.RIGHT_PAREN) {
            cursor.skipBalanced();
        }
        return new TableOption(cursor.spanFrom(from), name, cursor.taken(value).value());
    }

    /** Whether {@code NULLS FIRST | LAST} comes next; any other {@code nulls} is a name. */
    static boolean nullsOrder(TokenCursor cursor) {
        return cursor.at("nulls") && (cursor.at(1, "first") || cursor.at(1, "last"));
    }

    /** A name after an optional keyword that may be a name itself: {@code [SAVEPOINT] name}. */
    static Name nameAfter(TokenCursor cursor, String keyword) {
        int from = cursor.index();
        Name name = cursor.name();
        if (cursor.atEnd()) {
            return name;
        }
        cursor.moveTo(from);
        cursor.expect(keyword);
        return cursor.name();
    }

    /** {@code WITH (…)} if it comes next. */
    static List<TableOption> withOptions(TokenCursor cursor) {
        if (!cursor.at("with") || !cursor.atSymbol(1, "(")) {
            return List.of();
        }
        cursor.advance();
        return options(cursor);
    }

    /** {@code OPTIONS (…)} if it comes next. */
    static void foreignOptions(TokenCursor cursor) {
        if (cursor.accept("options")) {
            options(cursor);
        }
    }

    /** Whether options of a command switch this one on: it is there, and not with a value that means off. */
    static boolean isOn(List<TableOption> options, String name) {
        boolean on = false;
        for (TableOption option : options) {
            if (option.name().equals(name)) {
                on = switch (option.value().toLowerCase(Locale.ROOT)) {
                    case "off", "false", "0", "no" -> false;
                    default -> true;
                };
            }
        }
        return on;
    }

    /** {@code TABLESPACE name} if it comes next, as an option. */
    static void tablespace(TokenCursor cursor, List<TableOption> into) {
        nameOption(cursor, "tablespace", "tablespace", into);
    }

    /** {@code keyword name} if it comes next, as an option of its own name. */
    static void nameOption(TokenCursor cursor, String keyword, String option, List<TableOption> into) {
        int from = cursor.index();
        if (cursor.accept(keyword)) {
            Name name = cursor.name();
            into.add(new TableOption(cursor.spanFrom(from), option, name.value()));
        }
    }

    /** The rest as a query, which may be in parentheses. */
    static Query query(TokenCursor cursor) {
        int from = cursor.index();
        switch (cursor.word()) {
            case "select", "with", "values", "table" -> cursor.advance();
            default -> {
                if (!cursor.atSymbol("(")) {
                    throw cursor.failure("expected a query");
                }
            }
        }
        if (cursor.atEnd()) {
            throw cursor.failure("expected a query");
        }
        cursor.skipRest();
        return FromClauses.query(cursor, from);
    }

    /** {@code query [WITH [NO] DATA]}; the cursor stands at its end afterwards. */
    static FilledFrom queryWithData(TokenCursor cursor) {
        int tail = 0;
        boolean withData = true;
        if (cursor.endsWith("with", "no", "data")) {
            tail = 3;
            withData = false;
        } else if (cursor.endsWith("with", "data")) {
            tail = 2;
        }
        int end = cursor.end() - tail;
        TokenCursor filling = cursor.slice(cursor.index(), end);
        List<Name> columns = SelectList.names(filling);
        Query query = query(filling).withColumns(columns);
        cursor.moveTo(cursor.end());
        return new FilledFrom(query, end, withData);
    }

    /** The query of CREATE TABLE AS or a materialized view, the token after it, and whether it is run now. */
    record FilledFrom(Query query, int end, boolean withData) {}
}
