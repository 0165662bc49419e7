package dev.sluice.truth.effect.postgres;

import dev.sluice.core.ast.Truncate;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts SQL into statements. */
final class Script {

    private Script() {}

    static List<String> statements(String sql) {
        List<String> statements = new ArrayList<>();
        for (RawStatement raw : Splitter.split(sql, new Span(0, sql.length()), Dialect.POSTGRESQL)
                .statements()) {
            statements.add(sql.substring(raw.span().start(), raw.span().end()));
        }
        return statements;
    }

    /** Whether one of some statements empties tables. */
    static boolean truncates(List<String> statements) {
        return statements.stream()
                .flatMap(
                        sql -> Splitter.split(sql, new Span(0, sql.length()), Dialect.POSTGRESQL).statements().stream())
                .anyMatch(raw -> StatementParser.parse(raw, Dialect.POSTGRESQL) instanceof Truncate);
    }
}
