package dev.sluice.core.parse;

import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.SourceText;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;

/** The statements in the bodies of routines and of {@code DO}, by their language. */
final class PostgresBodies {

    /** In how many literals, one in the other, a body may stand: each is read again for every one around it. */
    private static final int DEEPEST = 8;

    private static final PostgresGrammar GRAMMAR = new PostgresGrammar();

    private PostgresBodies() {}

    /**
     * The statements in a body that is a string; none in a language that is not read.
     *
     * @param language in lower case
     * @param body its literal is all of the cursor
     */
    static List<Nested> in(String language, TokenCursor body) {
        boolean plpgsql = language.equals("plpgsql");
        if (!plpgsql && !language.equals("sql")) {
            return List.of();
        }
        int from = body.index();
        SourceText text = body.literal();
        if (text.depth() > DEEPEST) {
            NotUnderstood tooDeep = new NotUnderstood(
                    body.spanFrom(from), "it stands in more than %d strings, one in the other".formatted(DEEPEST));
            return List.of(new Nested(tooDeep, Executed.YES));
        }
        return plpgsql ? PlpgsqlBody.read(text) : sql(text);
    }

    private static List<Nested> sql(SourceText text) {
        List<Nested> nested = new ArrayList<>();
        for (RawStatement raw : Splitter.split(text, Dialect.POSTGRESQL).statements()) {
            nested.add(new Nested(StatementParser.parse(raw, Dialect.POSTGRESQL), Executed.YES));
        }
        return nested;
    }

    /** The statements of {@code BEGIN ATOMIC … END}, which is all of the cursor; RETURN is none. */
    static List<Nested> atomic(TokenCursor body) {
        body.expect("begin", "atomic");
        List<Nested> nested = new ArrayList<>();
        while (!body.atEnd() && !(body.at("end") && body.index() == body.end() - 1)) {
            int from = body.index();
            while (!body.atEnd() && body.kind() != TokenKind.SEMICOLON) {
                body.advance();
            }
            if (body.index() > from && !body.at(from - body.index(), "return")) {
                nested.add(new Nested(atomicStatement(body.slice(from, body.index())), Executed.YES));
            }
            body.acceptSymbol(";");
        }
        return nested;
    }

    /** Only queries and changes of rows may stand there, so that no body is in another one. */
    private static Statement atomicStatement(TokenCursor statement) {
        int from = statement.index();
        try {
            if (!DmlParser.begins(statement)) {
                throw statement.failure("expected a query or a change of rows");
            }
            Statement read = GRAMMAR.statement(statement);
            statement.expectEnd();
            return read;
        } catch (ParseFailure failure) {
            statement.moveTo(statement.end());
            return statement.notUnderstood(from, failure);
        }
    }
}
