package dev.sluice.core.oracle;

import dev.sluice.core.source.Dialect;
import io.debezium.ddl.parser.mariadb.generated.MariaDBLexer;
import io.debezium.ddl.parser.mariadb.generated.MariaDBParser;
import io.debezium.ddl.parser.mysql.generated.MySqlLexer;
import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Debezium's parser of one statement, and the names of its grammar's rules. */
final class DebeziumParser {

    private final Parser parser;
    private final ParserRuleContext tree;
    private boolean accepted = true;

    private DebeziumParser(String sql, Dialect dialect) {
        BaseErrorListener errors = new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    Object symbol,
                    int line,
                    int column,
                    String message,
                    RecognitionException cause) {
                accepted = false;
            }
        };
        Lexer lexer = dialect == Dialect.MARIADB
                ? new MariaDBLexer(CharStreams.fromString(sql))
                : new MySqlLexer(CharStreams.fromString(sql));
        lexer.removeErrorListeners();
        lexer.addErrorListener(errors);
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        if (dialect == Dialect.MARIADB) {
            MariaDBParser mariadb = new MariaDBParser(tokens);
            parser = listening(mariadb, errors);
            tree = mariadb.root();
        } else {
            MySqlParser mysql = new MySqlParser(tokens);
            parser = listening(mysql, errors);
            tree = mysql.queries();
        }
    }

    private static Parser listening(Parser parser, BaseErrorListener errors) {
        parser.removeErrorListeners();
        parser.addErrorListener(errors);
        return parser;
    }

    static DebeziumParser parse(String sql, Dialect dialect) {
        return new DebeziumParser(sql, dialect);
    }

    boolean accepted() {
        return accepted;
    }

    /** The statement's own node: the first one down from the root that has more than one child, or a terminal. */
    ParserRuleContext statement() {
        ParserRuleContext node = tree;
        while (node.getChild(0) instanceof ParserRuleContext child && (node.getChildCount() == 1 || onlyEnds(node))) {
            node = child;
        }
        return node;
    }

    private static boolean onlyEnds(ParserRuleContext node) {
        for (int i = 1; i < node.getChildCount(); i++) {
            if (!(node.getChild(i) instanceof TerminalNode)) {
                return false;
            }
            String text = node.getChild(i).getText();
            if (!text.equals("<EOF>") && !text.equals(";")) {
                return false;
            }
        }
        return true;
    }

    /** The grammar's name of a node's rule, {@code ""} for a terminal. */
    String rule(ParseTree node) {
        return node instanceof ParserRuleContext context ? parser.getRuleNames()[context.getRuleIndex()] : "";
    }
}
