package dev.sluice.core.gate;

import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The parts of a statement between its commas and brackets: the clauses of an ALTER TABLE, the columns of a CREATE TABLE.
 * What stands in brackets belongs to the part around it, too.
 */
final class Clauses {

    private final SourceFile file;
    private final Tokens tokens;
    /** The part that a token belongs to; a comma and a bracket belong to the part that they end or stand in. */
    private final int[] partOf;

    private final List<int[]> parts = new ArrayList<>();

    Clauses(SourceFile file, Span statement, Dialect dialect) {
        this.file = file;
        tokens = Splitter.tokens(file.text(), statement, dialect);
        partOf = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        open.push(begin());
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.RIGHT_PAREN && open.size() > 1) {
                open.pop();
            }
            int part = open.element();
            partOf[i] = part;
            if (!kind.trivia() && kind != TokenKind.COMMA) {
                add(part, tokens.span(i));
            }
            if (kind == TokenKind.LEFT_PAREN) {
                open.push(begin());
            } else if (kind == TokenKind.COMMA) {
                open.pop();
                open.push(begin());
            }
        }
    }

    private int begin() {
        parts.add(new int[] {-1, -1});
        return parts.size() - 1;
    }

    private void add(int part, Span token) {
        int[] bounds = parts.get(part);
        bounds[0] = bounds[0] < 0 ? token.start() : bounds[0];
        bounds[1] = token.end();
    }

    /** The part that a comment in the statement is about: the one that ends on its line, else the one that follows. */
    Span at(Span comment) {
        int index = tokenAt(comment.start());
        int before = index - 1;
        while (before >= 0 && tokens.kind(before).trivia()) {
            before--;
        }
        int after = index + 1;
        while (after < tokens.size() && tokens.kind(after).trivia()) {
            after++;
        }
        boolean trails = before >= 0 && line(tokens.end(before)) == line(comment.start());
        boolean closes = after >= tokens.size() || tokens.kind(after) == TokenKind.RIGHT_PAREN;
        return part(before >= 0 && (trails || closes) ? before : after);
    }

    private Span part(int token) {
        int[] bounds = parts.get(partOf[Math.min(token, partOf.length - 1)]);
        return new Span(Math.max(0, bounds[0]), Math.max(0, bounds[1]));
    }

    private int line(int offset) {
        return file.position(offset).line();
    }

    private int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tokens.start(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
