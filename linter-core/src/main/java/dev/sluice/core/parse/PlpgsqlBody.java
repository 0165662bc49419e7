package dev.sluice.core.parse;

import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.SourceText;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.parse.PlpgsqlFlow.Kind;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.List;

/**
 * The SQL statements in a body of PL/pgSQL, after {@code src/pl/plpgsql/src/pl_gram.y}. Control flow itself is no
 * statement: it says whether one runs. Expressions are skipped, whatever they call.
 */
final class PlpgsqlBody {

    private static final PostgresGrammar GRAMMAR = new PostgresGrammar();

    private final TokenCursor cursor;
    private final PlpgsqlFlow flow = new PlpgsqlFlow();

    private PlpgsqlBody(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The statements of a body, in order, and whether each runs when the body does. */
    static List<Nested> read(SourceText text) {
        PlpgsqlBody body = new PlpgsqlBody(TokenCursor.over(text, Dialect.POSTGRESQL));
        body.all();
        return body.flow.nested();
    }

    private void all() {
        int from = cursor.index();
        try {
            options();
            from = cursor.index();
            block(label());
            while (!flow.isEmpty()) {
                from = cursor.index();
                if (cursor.atEnd()) {
                    flow.add(new NotUnderstood(
                            flow.opened(), "the %s that begins here is never ended".formatted(flow.innermost())));
                    return;
                }
                step();
            }
            from = cursor.index();
            cursor.expectEnd();
        } catch (ParseFailure failure) {
            // Which blocks are open is not known from here on.
            cursor.moveTo(cursor.end());
            if (from < cursor.end()) {
                flow.leave();
                flow.add(cursor.notUnderstood(from, failure));
            }
        }
    }

    /** {@code #variable_conflict use_column} and its like, before the block. */
    private void options() {
        while (cursor.atSymbol("#")) {
            cursor.advance();
            cursor.name();
            cursor.name();
        }
    }

    /** {@code <<name>>}; {@code ""} if there is none. */
    private String label() {
        if (!cursor.acceptSymbol("<<")) {
            return "";
        }
        String label = cursor.name().value();
        cursor.expectSymbol(">>");
        return label;
    }

    /** {@code [DECLARE …] BEGIN}. */
    private void block(String label) {
        int from = cursor.index();
        if (cursor.accept("declare")) {
            while (!cursor.at("begin")) {
                // A further DECLARE may stand between declarations.
                if (!cursor.accept("declare")) {
                    skipTo(";");
                    cursor.expectSymbol(";");
                }
            }
        }
        cursor.expect("begin");
        flow.open(Kind.BLOCK, label, cursor.spanFrom(from));
    }

    /** Takes one statement, or what continues or closes a block. */
    private void step() {
        if (cursor.at("end")) {
            close();
        } else if (flow.isIn(Kind.IF) && cursor.acceptAny("elsif", "elseif") != null) {
            condition("then");
        } else if ((flow.isIn(Kind.CASE) || flow.inHandlers()) && cursor.accept("when")) {
            condition("then");
        } else if (flow.isIn(Kind.BLOCK) && !flow.inHandlers() && cursor.accept("exception")) {
            flow.handlers();
        } else if ((!flow.isIn(Kind.IF) && !flow.isIn(Kind.CASE)) || !cursor.accept("else")) {
            statement();
        }
    }

    private void close() {
        cursor.expect("end");
        if (flow.isIn(Kind.IF) || flow.isIn(Kind.CASE)) {
            cursor.expect(flow.isIn(Kind.IF) ? "if" : "case");
        } else {
            if (flow.isIn(Kind.LOOP)) {
                cursor.expect("loop");
            }
            if (cursor.atName() && !cursor.atAny("if", "case", "loop")) {
                cursor.name();
            }
        }
        flow.close();
        if (!flow.isEmpty() || !cursor.atEnd()) {
            cursor.expectSymbol(";");
        }
    }

    private void statement() {
        String label = label();
        Span opens = cursor.nextSpan();
        switch (assigns() ? "" : cursor.word()) {
            case "declare", "begin" -> block(label);
            case "if" -> {
                flow.open(Kind.IF, label, opens);
                condition("then");
            }
            case "case" -> {
                flow.open(Kind.CASE, label, opens);
                skipTo("when");
            }
            case "loop" -> {
                cursor.advance();
                flow.open(Kind.LOOP, label, opens);
            }
            case "while" -> {
                flow.open(Kind.LOOP, label, opens);
                condition("loop");
            }
            case "for", "foreach" -> {
                over();
                flow.open(Kind.LOOP, label, opens);
                condition("loop");
            }
            default -> {
                simple();
                cursor.expectSymbol(";");
            }
        }
    }

    /** Whether a variable comes next that is assigned to: only then does such a symbol follow the first word. */
    private boolean assigns() {
        return cursor.atSymbol(1, ":=")
                || cursor.atSymbol(1, "=")
                || cursor.atSymbol(1, ".")
                || cursor.atSymbol(1, "[");
    }

    /** {@code FOR x IN …}, up to LOOP: what it goes over runs once, and is a statement if it changes rows. */
    private void over() {
        skipTo("in", "loop");
        if (cursor.accept("in")) {
            if (cursor.accept("execute")) {
                dynamic("loop");
            } else {
                query("loop");
            }
        }
    }

    /** Takes everything up to the next of the words or symbols outside parentheses, or a semicolon. */
    private void skipTo(String... ends) {
        int depth = 0;
        while (!cursor.atEnd() && cursor.kind() != TokenKind.SEMICOLON) {
            TokenKind kind = cursor.kind();
            if (kind == TokenKind.LEFT_PAREN || kind == TokenKind.LEFT_BRACKET) {
                depth++;
            } else if (kind == TokenKind.RIGHT_PAREN || kind == TokenKind.RIGHT_BRACKET) {
                depth--;
            } else if (depth == 0 && cursor.kind(-1) != TokenKind.DOT && cursor.atAny(ends)) {
                return;
            }
            cursor.advance();
        }
    }

    /** Takes a condition and the word that ends it, the first one outside parentheses. */
    private void condition(String end) {
        skipTo(end);
        cursor.expect(end);
    }

    /** A statement that is no block, up to its semicolon. */
    private void simple() {
        switch (assigns() ? "" : cursor.word()) {
            case "null", "raise", "assert", "get", "fetch", "move", "close", "" -> skipTo();
            case "exit" -> {
                cursor.advance();
                flow.exit(cursor.atName() && !cursor.at("when") ? cursor.name().value() : "");
                skipTo();
            }
            case "continue" -> skipTo();
            case "return" -> returns();
            case "open" -> {
                skipTo("for");
                if (cursor.accept("for") && cursor.accept("execute")) {
                    dynamic();
                }
                skipTo();
            }
            case "execute" -> {
                cursor.advance();
                dynamic();
                skipTo();
            }
            case "perform" -> perform();
            default -> sql();
        }
    }

    private void returns() {
        cursor.expect("return");
        if (cursor.accept("query")) {
            if (cursor.accept("execute")) {
                dynamic();
            } else {
                query();
            }
        } else if (!cursor.at("next")) {
            flow.leave();
        }
        skipTo();
    }

    private void perform() {
        int from = cursor.index();
        skipTo();
        flow.add(DmlParser.perform(cursor.slice(from, cursor.index())));
    }

    /** A query whose rows the body uses: a statement of its own only if it changes some. */
    private void query(String... ends) {
        int from = cursor.index();
        skipTo(ends);
        TokenCursor query = cursor.slice(from, cursor.index());
        boolean writes = switch (query.word()) {
            case "insert", "update", "delete", "merge", "with" -> true;
            default -> false;
        };
        if (writes) {
            Statement statement = parsed(query);
            if (!(statement instanceof Select select) || !select.with().isEmpty()) {
                flow.add(statement);
            }
        }
    }

    /** The text that EXECUTE runs, up to INTO, USING or one of the words. */
    private void dynamic(String... ends) {
        int from = cursor.index();
        String[] all = new String[ends.length + 2];
        System.arraycopy(ends, 0, all, 0, ends.length);
        all[ends.length] = "into";
        all[ends.length + 1] = "using";
        skipTo(all);
        PlpgsqlText.statements(cursor.slice(from, cursor.index())).forEach(flow::add);
    }

    /** Everything up to the semicolon that ends it, as a statement of SQL, but for the variables that take its result. */
    private void sql() {
        int from = cursor.index();
        int end = endOfSql();
        int into = -1;
        int after = -1;
        while (into < 0 && cursor.index() < end) {
            if (cursor.at("into") && cursor.index() > from && takesVariables(from)) {
                into = cursor.index();
                target();
                after = Math.min(cursor.index(), end);
            } else {
                cursor.advance();
            }
        }
        cursor.moveTo(end);
        flow.add(parsed(into < 0 ? cursor.slice(from, end) : cursor.sliceWithout(from, end, into, after)));
    }

    /** Whether the INTO that comes next is PL/pgSQL's, and not a part of the statement itself. */
    private boolean takesVariables(int from) {
        boolean ownInto = cursor.at(-1, "insert")
                || cursor.at(-1, "merge")
                || cursor.kind(-1) == TokenKind.DOT
                || cursor.at(from - cursor.index(), "import");
        return !ownInto;
    }

    /** {@code INTO [STRICT] variable, …}. */
    private void target() {
        cursor.expect("into");
        cursor.accept("strict");
        do {
            cursor.qualifiedName();
            while (cursor.atSymbol("[")) {
                cursor.skipBalanced();
            }
        } while (cursor.acceptSymbol(","));
    }

    /** The index of the semicolon that ends the statement of SQL that begins here, or of the end. */
    private int endOfSql() {
        int from = cursor.index();
        Enclosed enclosed = new Enclosed(cursor);
        while (!cursor.atEnd() && (cursor.kind() != TokenKind.SEMICOLON || enclosed.open())) {
            enclosed.take();
            cursor.advance();
        }
        int end = cursor.index();
        cursor.moveTo(from);
        return end;
    }

    /** The statements of SQL that hold others, and semicolons between them: CREATE RULE, and routines in SQL. */
    private static final class Enclosed {

        private final TokenCursor cursor;
        private final boolean rule;
        private final boolean routine;
        private int depth;

        Enclosed(TokenCursor cursor) {
            this.cursor = cursor;
            int object = cursor.at("create") ? cursor.at(1, "or") ? 3 : 1 : 0;
            rule = object > 0 && cursor.at(object, "rule");
            routine = object > 0 && (cursor.at(object, "function") || cursor.at(object, "procedure"));
        }

        boolean open() {
            return depth > 0;
        }

        /** Looks at the next token. */
        void take() {
            TokenKind kind = cursor.kind();
            if (rule) {
                depth += kind == TokenKind.LEFT_PAREN ? 1 : kind == TokenKind.RIGHT_PAREN ? -1 : 0;
            } else if (routine && depth == 0) {
                depth = cursor.at("begin") && cursor.at(1, "atomic") ? 1 : 0;
            } else if (routine) {
                depth += cursor.at("case") ? 1 : cursor.at("end") ? -1 : 0;
            }
        }
    }

    private static Statement parsed(TokenCursor statement) {
        int from = statement.index();
        try {
            statement.demandWhole();
            Statement read = GRAMMAR.statement(statement);
            statement.expectEnd();
            return read;
        } catch (ParseFailure failure) {
            statement.moveTo(statement.end());
            return statement.notUnderstood(from, failure);
        }
    }
}
