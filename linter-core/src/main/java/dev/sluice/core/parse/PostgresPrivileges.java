package dev.sluice.core.parse;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.Privilege.Verb;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL {@code GRANT}, {@code REVOKE} and {@code ALTER DEFAULT PRIVILEGES}. */
final class PostgresPrivileges {

    private PostgresPrivileges() {}

    static Statement statement(TokenCursor cursor) {
        int from = cursor.index();
        boolean grant = cursor.accept("grant");
        if (!grant) {
            cursor.expect("revoke");
            revokedOption(cursor);
        }
        List<Name> privileges = privileges(cursor);
        List<QualifiedName> objects = cursor.accept("on") ? objects(cursor) : List.of();
        cursor.expect(grant ? "to" : "from");
        List<Name> grantees = PostgresClauses.roles(cursor);
        tail(cursor, grant);
        Verb verb = grant ? Verb.GRANT : Verb.REVOKE;
        return new Privilege(cursor.spanFrom(from), verb, privileges, objects, grantees);
    }

    /** {@code GRANT | ADMIN | INHERIT | SET OPTION FOR}. */
    private static void revokedOption(TokenCursor cursor) {
        if (cursor.at(1, "option") && cursor.at(2, "for")) {
            cursor.advance();
            cursor.expect("option", "for");
        }
    }

    private static void tail(TokenCursor cursor, boolean grant) {
        if (grant && cursor.accept("with")) {
            do {
                cursor.name();
                if (cursor.acceptAny("option", "true", "false") == null) {
                    throw cursor.failure("expected OPTION");
                }
            } while (cursor.acceptSymbol(","));
        }
        if (cursor.accept("granted", "by")) {
            cursor.name();
        }
        if (!grant) {
            PostgresClauses.cascade(cursor);
        }
    }

    /** Privileges, with columns or without; roles look the same. */
    private static List<Name> privileges(TokenCursor cursor) {
        List<Name> privileges = new ArrayList<>(2);
        do {
            int from = cursor.index();
            Name privilege = cursor.name();
            if (privilege.value().equals("all")) {
                cursor.accept("privileges");
            } else if (cursor.at("system") && privilege.value().equals("alter")) {
                cursor.advance();
                privilege = new Name("alter system", cursor.spanFrom(from), false);
            }
            if (cursor.atSymbol("(")) {
                cursor.nameList();
            }
            privileges.add(privilege);
        } while (cursor.acceptSymbol(","));
        return privileges;
    }

    /** What follows ON: {@code [kind] name, …} or {@code ALL kinds IN SCHEMA name, …}, whose schemas are returned. */
    private static List<QualifiedName> objects(TokenCursor cursor) {
        if (cursor.at("all") && cursor.at(2, "in") && cursor.at(3, "schema")) {
            cursor.advance();
            if (cursor.acceptAny("tables", "sequences", "functions", "procedures", "routines") == null) {
                throw cursor.failure("expected a kind of object");
            }
            cursor.expect("in", "schema");
            return cursor.qualifiedNames();
        }
        kind(cursor);
        List<QualifiedName> objects = new ArrayList<>(1);
        do {
            if (cursor.kind() == TokenKind.NUMBER) {
                cursor.advance();
                continue;
            }
            objects.add(cursor.qualifiedName());
            if (cursor.atSymbol("(")) {
                cursor.skipBalanced();
            }
        } while (cursor.acceptSymbol(","));
        return objects;
    }

    /** A kind's words, unless they are a table's name: {@code GRANT … ON schema TO x}. */
    private static void kind(TokenCursor cursor) {
        if (cursor.accept("foreign", "data", "wrapper")
                || cursor.accept("foreign", "server")
                || cursor.accept("large", "object")
                || cursor.accept("property", "graph")) {
            return;
        }
        TokenKind next = cursor.kind(1);
        boolean named = next == TokenKind.WORD || next == TokenKind.QUOTED_NAME || next == TokenKind.PLACEHOLDER;
        if (!named || cursor.at(1, "to") || cursor.at(1, "from")) {
            return;
        }
        cursor.acceptAny(
                "table",
                "sequence",
                "database",
                "domain",
                "function",
                "procedure",
                "routine",
                "language",
                "parameter",
                "schema",
                "tablespace",
                "type");
    }

    /** After {@code ALTER DEFAULT PRIVILEGES}. */
    static Statement defaults(TokenCursor cursor, int from) {
        while (true) {
            if (cursor.accept("in", "schema")) {
                cursor.qualifiedNames();
            } else if (cursor.accept("for")) {
                if (cursor.acceptAny("role", "user") == null) {
                    throw cursor.failure("expected ROLE");
                }
                PostgresClauses.roles(cursor);
            } else {
                break;
            }
        }
        boolean grant = cursor.accept("grant");
        if (!grant) {
            cursor.expect("revoke");
            revokedOption(cursor);
        }
        List<Name> privileges = privileges(cursor);
        cursor.expect("on");
        if (!cursor.accept("large", "objects")
                && cursor.acceptAny("tables", "sequences", "functions", "routines", "types", "schemas") == null) {
            throw cursor.failure("expected a kind of object");
        }
        cursor.expect(grant ? "to" : "from");
        List<Name> grantees = PostgresClauses.roles(cursor);
        tail(cursor, grant);
        return new Privilege(cursor.spanFrom(from), Verb.ALTER_DEFAULT, privileges, List.of(), grantees);
    }
}
