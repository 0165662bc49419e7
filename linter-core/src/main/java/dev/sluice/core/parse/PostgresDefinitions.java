package dev.sluice.core.parse;

import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.PublicationMembers;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PostgreSQL {@code CREATE} of the kinds that have no record of their own: the head strictly, then their clauses. */
final class PostgresDefinitions {

    private final List<Statement> runs = new ArrayList<>(0);
    private @Nullable QualifiedName name;
    private @Nullable QualifiedName table;
    private @Nullable Name schema;
    private boolean restrictive;
    private @Nullable Expression password;
    private @Nullable PublicationMembers publishes;
    private String definition = "";

    private PostgresDefinitions() {}

    /** At the words of the kind. */
    static Statement create(TokenCursor cursor, int from, boolean orReplace) {
        if (cursor.accept("default") && !cursor.at("conversion")) {
            throw cursor.failure("expected CONVERSION");
        }
        ObjectKind kind = PostgresObjects.kind(cursor);
        boolean ifNotExists = PostgresClauses.ifNotExists(cursor);
        PostgresDefinitions object = new PostgresDefinitions();
        object.read(cursor, kind);
        return new CreateObject(
                cursor.spanFrom(from),
                kind,
                object.name,
                object.table,
                object.schema,
                object.restrictive,
                orReplace,
                ifNotExists,
                object.definition,
                object.runs,
                object.password,
                object.publishes);
    }

    private void read(TokenCursor cursor, ObjectKind kind) {
        switch (kind) {
            case POLICY -> policy(cursor);
            case RULE -> rule(cursor);
            case STATISTICS -> statistics(cursor);
            case EVENT_TRIGGER -> eventTrigger(cursor);
            case USER_MAPPING -> {
                PostgresObjects.userMapping(cursor);
                PostgresClauses.foreignOptions(cursor);
            }
            case CAST -> {
                PostgresObjects.castTypes(cursor);
                opens(cursor, "with", "without");
            }
            case TRANSFORM -> {
                PostgresObjects.transformTarget(cursor);
                cursor.parenthesised();
            }
            case OPERATOR -> {
                PostgresObjects.operatorName(cursor);
                PostgresClauses.options(cursor);
            }
            case EXTENSION,
                    DATABASE,
                    ROLE,
                    LANGUAGE,
                    PUBLICATION,
                    PROPERTY_GRAPH,
                    SUBSCRIPTION,
                    COLLATION,
                    CONVERSION,
                    AGGREGATE,
                    OPERATOR_CLASS,
                    OPERATOR_FAMILY,
                    TEXT_SEARCH,
                    FOREIGN_DATA_WRAPPER,
                    SERVER,
                    TABLESPACE,
                    ACCESS_METHOD -> {
                name = cursor.qualifiedName();
                clauses(cursor, kind);
            }
            default -> throw cursor.failure("expected a kind of object that can be created so");
        }
    }

    private void clauses(TokenCursor cursor, ObjectKind kind) {
        switch (kind) {
            case EXTENSION -> extension(cursor);
            case ROLE -> password = roleOptions(cursor);
            case DATABASE -> databaseOptions(cursor);
            case AGGREGATE -> {
                cursor.parenthesised();
                if (!cursor.atEnd()) {
                    PostgresClauses.options(cursor);
                }
            }
            case COLLATION -> {
                if (cursor.accept("from")) {
                    cursor.qualifiedName();
                } else {
                    PostgresClauses.options(cursor);
                }
            }
            case TEXT_SEARCH -> PostgresClauses.options(cursor);
            case OPERATOR_CLASS -> opens(cursor, "default", "for");
            case OPERATOR_FAMILY -> {
                cursor.expect("using");
                cursor.name();
            }
            case CONVERSION -> opens(cursor, "for");
            case SUBSCRIPTION -> subscription(cursor);
            case SERVER -> opens(cursor, "type", "version", "foreign");
            case TABLESPACE -> opens(cursor, "owner", "location");
            case ACCESS_METHOD -> opens(cursor, "type");
            case PROPERTY_GRAPH -> opensOrEnds(cursor, "vertex", "node", "edge", "relationship");
            case PUBLICATION -> publishes = PostgresPublications.create(cursor);
            case LANGUAGE -> opensOrEnds(cursor, "handler");
            case FOREIGN_DATA_WRAPPER -> opensOrEnds(cursor, "handler", "no", "validator", "connection", "options");
            default -> cursor.expectEnd();
        }
    }

    /** Its options alone are kept: the connection may hold a password. */
    private void subscription(TokenCursor cursor) {
        if (cursor.acceptAny("connection", "server") == null) {
            throw cursor.failure("expected CONNECTION or SERVER");
        }
        while (!cursor.atEnd() && !cursor.at("with")) {
            cursor.skipBalanced();
        }
        if (!cursor.atEnd()) {
            int options = cursor.index();
            cursor.rest();
            definition = cursor.textSince(options);
        }
    }

    /** The rest, which begins with one of these words and is balanced. */
    private static void opens(TokenCursor cursor, String... words) {
        if (cursor.acceptAny(words) == null) {
            throw cursor.failure("expected " + String.join(" or ", words).toUpperCase(Locale.ROOT));
        }
        cursor.rest();
    }

    private static void opensOrEnds(TokenCursor cursor, String... words) {
        if (!cursor.atEnd()) {
            opens(cursor, words);
        }
    }

    /** {@code name ON table [AS …] [FOR …] [TO …] [USING (…)] [WITH CHECK (…)]}. */
    private void policy(TokenCursor cursor) {
        name = QualifiedName.of(cursor.name());
        cursor.expect("on");
        table = cursor.qualifiedName();
        int clauses = cursor.index();
        if (cursor.accept("as")) {
            restrictive = cursor.at("restrictive");
            cursor.name();
        }
        if (cursor.accept("for") && cursor.acceptAny("all", "select", "insert", "update", "delete") == null) {
            throw cursor.failure("expected a command");
        }
        if (cursor.accept("to")) {
            PostgresClauses.roles(cursor);
        }
        if (cursor.accept("using")) {
            cursor.parenthesised();
        }
        if (cursor.accept("with", "check")) {
            cursor.parenthesised();
        }
        definition = cursor.textSince(clauses);
    }

    /** {@code name AS ON event TO table [WHERE …] DO [ALSO | INSTEAD] …}. */
    private void rule(TokenCursor cursor) {
        name = QualifiedName.of(cursor.name());
        definition = cursor.expressionOf(cursor.index(), cursor.end()).text();
        cursor.expect("as", "on");
        if (cursor.acceptAny("select", "insert", "update", "delete") == null) {
            throw cursor.failure("expected an event");
        }
        cursor.expect("to");
        table = cursor.qualifiedName();
        if (cursor.accept("where")) {
            do {
                cursor.skipBalanced();
            } while (!cursor.atEnd() && !cursor.at("do"));
        }
        cursor.expect("do");
        cursor.acceptAny("also", "instead");
        commands(cursor);
    }

    /** {@code NOTHING | command | ( command ; … )}. */
    private void commands(TokenCursor cursor) {
        if (cursor.at("nothing")) {
            cursor.advance();
            return;
        }
        TokenCursor all = cursor.atSymbol("(")
                ? cursor.slice(cursor.index(), cursor.end()).inside()
                : null;
        if (all == null || all.end() < cursor.end() - 1) {
            all = cursor.slice(cursor.index(), cursor.end());
        }
        while (!all.atEnd()) {
            int from = all.index();
            while (!all.atEnd() && all.kind() != TokenKind.SEMICOLON) {
                all.advance();
            }
            // SELECT, INSERT, UPDATE, DELETE and NOTIFY are all that the server allows here.
            if (all.slice(from, all.index()).atAny("insert", "update", "delete", "with")) {
                runs.add(PlpgsqlSql.parsed(all.slice(from, all.index())));
            }
            if (!all.atEnd()) {
                all.advance();
            }
        }
        cursor.rest();
    }

    /** {@code [name] [(kinds)] ON columns FROM table}. */
    private void statistics(TokenCursor cursor) {
        if (!cursor.at("on") && !cursor.atSymbol("(")) {
            name = cursor.qualifiedName();
        }
        if (cursor.atSymbol("(")) {
            cursor.nameList();
        }
        cursor.expect("on");
        int columns = cursor.index();
        while (!cursor.atEnd() && (!cursor.at("from") || cursor.kind(-1) == TokenKind.DOT)) {
            cursor.skipBalanced();
        }
        definition = cursor.expressionOf(columns, cursor.index()).text();
        cursor.expect("from");
        table = cursor.qualifiedName();
    }

    /** {@code name ON event [WHEN tag IN (…) AND …] EXECUTE FUNCTION f()}. */
    private void eventTrigger(TokenCursor cursor) {
        name = QualifiedName.of(cursor.name());
        cursor.expect("on");
        cursor.name();
        if (cursor.accept("when")) {
            do {
                cursor.name();
                cursor.expect("in");
                cursor.parenthesised();
            } while (cursor.accept("and"));
        }
        PostgresTriggers.execute(cursor);
        cursor.parenthesised();
    }

    private void extension(TokenCursor cursor) {
        cursor.accept("with");
        while (!cursor.atEnd()) {
            if (cursor.accept("schema")) {
                schema = cursor.name();
            } else if (cursor.acceptAny("version", "from") != null) {
                nameOrString(cursor);
            } else {
                cursor.expect("cascade");
            }
        }
    }

    static void nameOrString(TokenCursor cursor) {
        if (cursor.kind() == TokenKind.STRING) {
            cursor.string();
        } else {
            cursor.name();
        }
    }

    /** {@code [WITH] name [=] value …}. */
    static void databaseOptions(TokenCursor cursor) {
        cursor.accept("with");
        while (!cursor.atEnd()) {
            if (!cursor.accept("connection", "limit")) {
                cursor.name();
            }
            cursor.acceptSymbol("=");
            if (cursor.kind() == TokenKind.NUMBER || cursor.atSymbol("-") || cursor.atSymbol("+")) {
                PostgresSequences.number(cursor);
            } else {
                nameOrString(cursor);
            }
        }
    }

    /** Options of CREATE and ALTER ROLE to the end; a password in clear text among them, or null. */
    static @Nullable Expression roleOptions(TokenCursor cursor) {
        cursor.accept("with");
        Expression password = null;
        while (!cursor.atEnd()) {
            Expression given = roleOption(cursor);
            password = given == null ? password : given;
        }
        return password;
    }

    private static @Nullable Expression roleOption(TokenCursor cursor) {
        String word = cursor.word();
        cursor.advance();
        switch (word) {
            case "superuser", "nosuperuser", "createdb", "nocreatedb", "createrole", "nocreaterole" -> {}
            case "createuser", "nocreateuser", "inherit", "noinherit", "login", "nologin" -> {}
            case "replication", "noreplication", "bypassrls", "nobypassrls" -> {}
            case "encrypted", "unencrypted" -> {
                cursor.expect("password");
                Expression password = Secrets.password(cursor);
                cursor.string();
                return password;
            }
            case "password" -> {
                if (!cursor.accept("null")) {
                    Expression password = Secrets.password(cursor);
                    secret(cursor);
                    return password;
                }
            }
            case "connection" -> {
                cursor.expect("limit");
                PostgresSequences.number(cursor);
            }
            case "valid" -> {
                cursor.expect("until");
                secret(cursor);
            }
            case "sysid" -> PostgresSequences.number(cursor);
            case "in" -> {
                if (cursor.acceptAny("role", "group") == null) {
                    throw cursor.failure("expected ROLE");
                }
                PostgresClauses.roles(cursor);
            }
            case "role", "admin", "user" -> PostgresClauses.roles(cursor);
            default -> {
                cursor.moveTo(cursor.index() - 1);
                throw cursor.failure("expected an option of a role");
            }
        }
        return null;
    }

    /** A string, which a template engine often puts there. */
    private static void secret(TokenCursor cursor) {
        if (cursor.kind() == TokenKind.PLACEHOLDER || cursor.kind() == TokenKind.PARAMETER) {
            cursor.advance();
        } else {
            cursor.string();
        }
    }
}
