package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns that a table is partitioned by. */
record PartitionKey(List<String> columns) {

    /** Empty for a table that is not partitioned, or by an expression. */
    static Optional<PartitionKey> of(Table table) {
        PartitionBy by = table.partitionBy();
        if (by == null || table.doubtOfSettings().isPresent()) {
            return Optional.empty();
        }
        Tokens key = Splitter.tokensWithin(by.key().text(), Dialect.POSTGRESQL);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            boolean name = key.kind(i) == TokenKind.WORD || key.kind(i) == TokenKind.QUOTED_NAME;
            if (i % 2 == 0 ? !name : key.kind(i) != TokenKind.COMMA) {
                return Optional.empty();
            }
            if (name) {
                columns.add(Identifiers.name(key, i, Dialect.POSTGRESQL));
            }
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new PartitionKey(columns));
    }

    /** Whether all of them are among some. */
    boolean within(List<String> others) {
        return others.containsAll(columns);
    }
}
