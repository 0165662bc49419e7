package dev.sluice.core.lint;

import dev.sluice.core.catalog.Queries;
import dev.sluice.core.parse.query.QueryFacts;
import dev.sluice.core.parse.query.QueryReader;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Optional;

/** What the catalog asks about the queries of views, answered by the parser's reader. Neither side knows the other. */
public final class ReadQueries implements Queries {

    @Override
    public Optional<Facts> read(String text, Dialect dialect) {
        QueryFacts facts = QueryReader.read(text, dialect);
        if (!facts.known()) {
            return Optional.empty();
        }
        List<QueryFacts.Output> output = facts.output();
        return Optional.of(new Facts(
                facts.tables().stream()
                        .map(it -> new Relation(it.schema(), it.name(), it.alias(), it.columns(), it.span()))
                        .toList(),
                facts.columns().stream()
                        .map(it -> new ColumnRead(it.table(), it.name()))
                        .toList(),
                facts.calls().stream()
                        .map(it -> new Call(it.schema(), it.name()))
                        .toList(),
                output == null
                        ? null
                        : output.stream()
                                .map(it -> new Output(it.name(), it.table(), it.column(), it.cast()))
                                .toList()));
    }
}
