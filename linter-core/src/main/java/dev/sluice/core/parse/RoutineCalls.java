package dev.sluice.core.parse;

import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RoutineCall;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query says that is written like the call of a routine: a name before a parenthesis. */
final class RoutineCalls {

    private RoutineCalls() {}

    /** Those of a query, which is all of the cursor. */
    static List<RoutineCall> of(TokenCursor query) {
        List<QualifiedName> selected = new ArrayList<>(1);
        List<RoutineCall> calls = new ArrayList<>(1);
        boolean from = false;
        int depth = 0;
        while (!query.atEnd()) {
            TokenKind kind = query.kind();
            if (kind == TokenKind.LEFT_PAREN) {
                depth++;
            } else if (kind == TokenKind.RIGHT_PAREN) {
                depth--;
            } else if (kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME) {
                boolean table = from && depth == 0 && query.index() > 0 && query.at(-1, "FROM");
                from |= depth == 0 && query.at("FROM");
                QualifiedName routine = called(query);
                if (routine != null && table) {
                    calls.add(new RoutineCall(routine, Executed.YES));
                } else if (routine != null) {
                    selected.add(routine);
                }
                continue;
            }
            query.advance();
        }
        // For each row, and nobody knows whether there is one.
        Executed executed = from ? Executed.MAYBE : Executed.YES;
        selected.forEach(routine -> calls.add(new RoutineCall(routine, executed)));
        return calls;
    }

    /** Takes a word, and the qualified name that it begins; that name if a parenthesis follows, else null. */
    private static @Nullable QualifiedName called(TokenCursor query) {
        int from = query.index();
        query.advance();
        while (query.atSymbol(".") && (query.kind(1) == TokenKind.WORD || query.kind(1) == TokenKind.QUOTED_NAME)) {
            query.advance();
            query.advance();
        }
        return query.atSymbol("(") ? query.slice(from, query.index()).qualifiedName() : null;
    }
}
