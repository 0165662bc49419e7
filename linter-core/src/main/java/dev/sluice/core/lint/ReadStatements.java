package dev.sluice.core.lint;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The statements of one migration in their order, and what a template makes of them. */
final class ReadStatements {

    private final List<Statement> statements = new ArrayList<>();
    private final List<Span> comments;
    private final BitSet conditional = new BitSet();
    private final BitSet alternatives = new BitSet();

    /** @param comments between them and in them, but not in literals */
    ReadStatements(List<Span> comments) {
        this.comments = comments;
    }

    List<Span> comments() {
        return comments;
    }

    /** Adds statements that were read from one; of several ways to write it, only one is the statement. */
    void add(List<Statement> read, boolean mayBeLeftOut, boolean waysToWriteOne) {
        int from = statements.size();
        statements.addAll(read);
        conditional.set(from, statements.size(), mayBeLeftOut);
        if (waysToWriteOne) {
            alternatives.set(from + 1, statements.size());
        }
    }

    List<Statement> all() {
        return statements;
    }

    /** Whether a template may leave out the statement at an index. */
    boolean conditional(int index) {
        return conditional.get(index);
    }

    /** The index of the next statement that is not another way to write the one at an index. */
    int next(int index) {
        return alternatives.nextClearBit(index + 1);
    }

    /** Whether a statement is understood in every way to write it. */
    boolean understood(int index) {
        return statements.subList(index, next(index)).stream().allMatch(Statement::understood);
    }
}
