package dev.sluice.core.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What CREATE or ALTER PUBLICATION says of what is published.
 *
 * @param allTables {@code FOR ALL TABLES}
 * @param schemas of {@code TABLES IN SCHEMA}; {@code CURRENT_SCHEMA} is left out
 * @param publish the operations that {@code publish = '…'} lists, as written; null where that is not said
 */
public record PublicationMembers(
        Change change,
        boolean allTables,
        List<Member> members,
        List<Name> schemas,
        @Nullable String publish) {

    public PublicationMembers {
        members = List.copyOf(members);
        schemas = List.copyOf(schemas);
    }

    /** What becomes of those that are members already. */
    public enum Change {
        ADD,
        SET,
        DROP
    }

    /**
     * A table.
     *
     * @param only whether without its inheritance children
     * @param columns that are published; empty for all
     * @param where which rows are, or null for all
     */
    public record Member(
            QualifiedName table,
            boolean only,
            List<Name> columns,
            @Nullable Expression where) {
        public Member {
            columns = List.copyOf(columns);
        }
    }
}
