package dev.sluice.core.parse;

import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RoutineCall;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a query says that is written like the call of a routine: a name before a parenthesis. */
final class RoutineCalls {

    private RoutineCalls() {}

    /** A parenthesis or bracket that is open. */
    private static final class Opened {

        private final @Nullable QualifiedName routine;
        private final boolean table;
        private final int first;
        private final List<String> literals = new ArrayList<>(0);
        private int commas;

        /** Whether the literal that comes next is a value as those before it are. */
        boolean wants(TokenCursor query) {
            boolean begins = query.index() == first
                    || query.slice(query.index() - 1, query.end()).atSymbol(",");
            return routine != null && begins && literals.size() == commas;
        }

        Opened(@Nullable QualifiedName routine, boolean table, int first) {
            this.routine = routine;
            this.table = table;
            this.first = first;
        }
    }

    /** Those of a query, which is all of the cursor; one that is an argument of another comes before it. */
    static List<RoutineCall> of(TokenCursor query) {
        List<Opened> open = new ArrayList<>();
        List<Opened> called = new ArrayList<>(1);
        boolean from = false;
        while (!query.atEnd()) {
            TokenKind kind = query.kind();
            if (kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME) {
                boolean outside = open.isEmpty();
                boolean table = from && outside && query.index() > 0 && query.at(-1, "FROM");
                from |= outside && query.at("FROM");
                QualifiedName routine = called(query);
                if (routine != null) {
                    open.add(new Opened(routine, table, query.index() + 1));
                    query.advance();
                }
                continue;
            }
            if (kind == TokenKind.LEFT_PAREN || kind == TokenKind.LEFT_BRACKET) {
                open.add(new Opened(null, false, 0));
            } else if ((kind == TokenKind.RIGHT_PAREN || kind == TokenKind.RIGHT_BRACKET) && !open.isEmpty()) {
                Opened closed = open.remove(open.size() - 1);
                if (closed.routine != null) {
                    closed.commas += closed.first < query.index() ? 1 : 0;
                    called.add(closed);
                }
            } else if (kind == TokenKind.COMMA && !open.isEmpty()) {
                open.get(open.size() - 1).commas++;
            } else if (kind == TokenKind.STRING
                    && !open.isEmpty()
                    && open.get(open.size() - 1).wants(query)) {
                open.get(open.size() - 1).literals.add(query.string());
                continue;
            }
            query.advance();
        }
        List<RoutineCall> calls = new ArrayList<>(called.size());
        for (Opened call : called) {
            if (call.routine != null) {
                // For each row, and nobody knows whether there is one.
                Executed executed = from && !call.table ? Executed.MAYBE : Executed.YES;
                calls.add(new RoutineCall(call.routine, OptionalInt.of(call.commas), executed, call.literals));
            }
        }
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
