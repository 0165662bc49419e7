package dev.sluice.core.parse.query;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.AbstractJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;

/** Runs JSqlParser over an expression, with every guard that it needs. Loading this class loads it. */
final class JsqlExpressions {

    private static final long DEADLINE_MILLIS = 2_000;

    private JsqlExpressions() {}

    /** Stops a parse that takes too long; its thread ends when there is nothing left to watch. */
    private static final class Watchdog {

        private static final ScheduledThreadPoolExecutor TIMER = timer();

        private static ScheduledThreadPoolExecutor timer() {
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
                Thread thread = new Thread(task, "expression-watchdog");
                thread.setDaemon(true);
                return thread;
            });
            timer.setRemoveOnCancelPolicy(true);
            timer.setKeepAliveTime(1, TimeUnit.SECONDS);
            timer.allowCoreThreadTimeOut(true);
            return timer;
        }

        static ScheduledFuture<?> watch(CCJSqlParser parser) {
            return TIMER.schedule(() -> parser.interrupted = true, DEADLINE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    static ExpressionFacts read(Tokens tokens, Dialect dialect) {
        String text = forParser(tokens);
        CCJSqlParser parser = new CCJSqlParser(new StringProvider(text));
        parser.withDialect(jsqlDialect(dialect)).withSquareBracketQuotation(false);
        ScheduledFuture<?> deadline = Watchdog.watch(parser);
        try {
            Expression expression = parser.Expression();
            if (parser.getNextToken().kind != CCJSqlParserConstants.EOF) {
                return ExpressionFacts.UNKNOWN;
            }
            return new JsqlFacts(dialect).read(expression);
        } catch (ParseException | RuntimeException | StackOverflowError unreadable) {
            // Whatever a stranger's expression does to the parser, it is not known, and the run goes on.
            return ExpressionFacts.UNKNOWN;
        } finally {
            deadline.cancel(false);
        }
    }

    private static AbstractJSqlParser.Dialect jsqlDialect(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> AbstractJSqlParser.Dialect.POSTGRESQL;
            case MYSQL -> AbstractJSqlParser.Dialect.MYSQL;
            case MARIADB -> AbstractJSqlParser.Dialect.MARIADB;
        };
    }

    /**
     * The tokens as JSqlParser reads them right: without comments, and with every string in its plain form, since it takes
     * {@code U&'x'} for {@code U & 'x'} and MySQL's {@code "x"} for a name. What a string says is replaced by a number:
     * no fact depends on it, and equal ones stay equal.
     */
    private static String forParser(Tokens tokens) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> strings = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.STRING || kind == TokenKind.BIT_STRING) {
                boolean continued = i > 0 && tokens.kind(i - 1) == TokenKind.STRING;
                if (!continued) {
                    int number = strings.computeIfAbsent(literal(tokens, i), key -> strings.size());
                    text.append(" 's").append(number).append('\'');
                }
            } else if (kind == TokenKind.PARAMETER) {
                text.append(" ?");
            } else if (!introducer(tokens, i)) {
                if (i > 0 && separated(tokens, i)) {
                    text.append(' ');
                }
                text.append(tokens.text(i));
            }
        }
        return text.toString();
    }

    /** A literal with the adjacent ones that continue it. */
    private static String literal(Tokens tokens, int index) {
        int last = index;
        while (last + 1 < tokens.size()
                && tokens.kind(last) == TokenKind.STRING
                && tokens.kind(last + 1) == TokenKind.STRING) {
            last++;
        }
        return tokens.text(index, last + 1);
    }

    private static boolean introducer(Tokens tokens, int index) {
        return tokens.kind(index) == TokenKind.WORD
                && index + 1 < tokens.size()
                && tokens.kind(index + 1) == TokenKind.STRING
                && tokens.text().charAt(tokens.textStart(index)) == '_';
    }

    /** Operators that touch stay together; all else is set apart. */
    private static boolean separated(Tokens tokens, int index) {
        return tokens.kind(index) != TokenKind.DOT && tokens.kind(index - 1) != TokenKind.DOT;
    }
}
