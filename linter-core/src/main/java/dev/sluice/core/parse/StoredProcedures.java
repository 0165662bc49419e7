package dev.sluice.core.parse;

import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.SourceText;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.source.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The procedures of MySQL and MariaDB that the migrations of a tree have made so far, and that put statements together of
 * what they are called with: the text of each is read anew where a later migration calls it.
 */
public final class StoredProcedures {

    /** In UTF-16 units: a longer procedure is not read anew for calls in other migrations. */
    private static final int LONGEST = 16_384;

    /** Under a name that was given to different procedures, nothing: which one is called is not looked into. */
    private final Map<String, Optional<String>> texts = new HashMap<>();

    /** @param text the statement that creates it; null if its body says what it does, whatever it is called with */
    void put(String name, @Nullable String text) {
        Optional<String> now = Optional.ofNullable(text).filter(it -> it.length() <= LONGEST);
        texts.merge(name, now, (before, other) -> before.equals(other) ? before : Optional.empty());
    }

    /** The statement that creates a procedure, as if it stood where it is called. */
    Optional<RawStatement> at(String name, MysqlScript.Caller caller, Dialect dialect) {
        return texts.getOrDefault(name, Optional.empty()).flatMap(text -> {
            SourceText there = new SourceText.Builder(caller.source())
                    .put(
                            text,
                            caller.source(),
                            caller.place().start(),
                            caller.place().end())
                    .build();
            List<RawStatement> statements = Splitter.split(there, dialect).statements();
            return statements.size() == 1 ? Optional.of(statements.get(0)) : Optional.empty();
        });
    }
}
