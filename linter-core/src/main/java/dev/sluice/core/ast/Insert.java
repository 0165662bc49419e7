package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT} and {@code REPLACE}.
 *
 * @param columns empty if none are named
 * @param positional whether values are matched to columns by their order in the table: none are named, and there are values
 * @param texts short string literals among the first values written out; PostgreSQL only
 * @param query the rows: SELECT, TABLE or WITH; null for VALUES, SET and DEFAULT VALUES
 * @param ignore {@code INSERT IGNORE}: a row whose key is there already is left out
 * @param onConflict null where a row whose key is there already is an error
 * @param with data-modifying statements in its WITH
 */
public record Insert(
        Span span,
        QualifiedName table,
        List<Name> columns,
        boolean positional,
        List<Text> texts,
        @Nullable Query query,
        boolean replace,
        boolean ignore,
        @Nullable OnConflict onConflict,
        List<Statement> with)
        implements Statement {

    public Insert {
        columns = List.copyOf(columns);
        texts = List.copyOf(texts);
        with = List.copyOf(with);
    }

    /**
     * A string literal that is all of a value, cast or not.
     *
     * @param position of the value in its row, from 0
     * @param text what the literal means
     */
    public record Text(Span span, int position, String text) {}

    /**
     * What becomes of a row whose key is there already: {@code ON CONFLICT … DO …}, MySQL's {@code ON DUPLICATE KEY
     * UPDATE}.
     *
     * @param constraint {@code ON CONSTRAINT name}, or null
     * @param target the parts of the unique index that is meant; empty for a constraint, or any key
     * @param predicate of the partial index that is meant, or null
     * @param assignments of an update
     * @param where which of the rows that are there are updated or selected, or null
     */
    public record OnConflict(
            Span span,
            Action action,
            @Nullable Name constraint,
            List<KeyPart> target,
            @Nullable Expression predicate,
            List<Update.Assignment> assignments,
            @Nullable Expression where) {

        public OnConflict {
            target = List.copyOf(target);
            assignments = List.copyOf(assignments);
        }

        /** What is done instead of an error; SELECT since PostgreSQL 19. */
        public enum Action {
            NOTHING,
            UPDATE,
            SELECT
        }
    }

    @Override
    public String kind() {
        return "insert";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
