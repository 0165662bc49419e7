package dev.sluice.core.lint;

import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.TransactionControl.Verb;
import dev.sluice.core.source.Span;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The statements of a body and those that follow it, one after the other, without copying either. */
final class Later extends AbstractList<Statement> implements RandomAccess {

    private final List<Nested> body;
    private final List<Statement> end;
    private final List<Statement> after;

    /**
     * All that runs from the beginning of a body on.
     *
     * @param around the statement that runs the body: outside a transaction its end commits
     */
    Later(List<Nested> body, Span around, boolean inTransaction, List<Statement> after) {
        this.body = body;
        this.end = inTransaction
                ? List.of()
                : List.of(new TransactionControl(new Span(around.end(), around.end()), Verb.COMMIT, null, false));
        this.after = after;
    }

    @Override
    public Statement get(int index) {
        if (index < body.size()) {
            return body.get(index).statement();
        }
        int beyond = index - body.size();
        return beyond < end.size() ? end.get(beyond) : after.get(beyond - end.size());
    }

    @Override
    public int size() {
        return body.size() + end.size() + after.size();
    }
}
