package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RoutineCall;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Sequence;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sequences that functions are called with. */
record SequenceCalls(Situation at) {

    private static final Set<String> WRITING = Set.of("nextval", "setval");

    /** The locks of a query that calls a function. */
    void lock(Draft draft, RoutineCall call) {
        sequence(call).ifPresent(it -> draft.lock(it.name(), Modes.ROW_EXCLUSIVE));
    }

    /** The locks of what an expression calls for a row. */
    void lock(Draft draft, Expression expression) {
        at.expressions().routineCalls(expression).forEach(it -> lock(draft, it));
    }

    private Optional<Sequence> sequence(RoutineCall call) {
        QualifiedName routine = call.routine();
        List<String> literals = call.literals();
        boolean own = routine.schema().map("pg_catalog"::equals).orElse(true);
        if (own && WRITING.contains(routine.last().value()) && !literals.isEmpty()) {
            return named(literals.get(0)).flatMap(at.catalog()::sequence);
        }
        return own && routine.last().value().equals("pg_get_serial_sequence") && literals.size() == 2
                ? named(literals.get(0)).flatMap(table -> owned(at.catalog(), table, literals.get(1)))
                : Optional.empty();
    }

    private Optional<ObjectName> named(String written) {
        Tokens tokens = Splitter.tokensWithin(written, Dialect.POSTGRESQL);
        boolean qualified = tokens.size() == 3 && tokens.kind(1) == TokenKind.DOT;
        if (tokens.size() != 1 && !qualified) {
            return Optional.empty();
        }
        String schema = qualified ? Identifiers.name(tokens, 0, Dialect.POSTGRESQL) : null;
        String last = Identifiers.name(tokens, tokens.size() - 1, Dialect.POSTGRESQL);
        return Optional.of(at.catalog().lookup().relation(schema, last));
    }

    private static Optional<Sequence> owned(Catalog catalog, ObjectName table, String column) {
        return catalog.sequencesOf(table).stream()
                .filter(it -> it.owner() != null && it.owner().column().equals(column))
                .findFirst();
    }
}
