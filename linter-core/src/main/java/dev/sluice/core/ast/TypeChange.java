package dev.sluice.core.ast;

import org.jspecify.annotations.Nullable;

/** What an ALTER TYPE does. */
public sealed interface TypeChange {

    /**
     * {@code ADD VALUE}.
     *
     * @param before the label it is put before, or null
     * @param after the label it is put after, or null
     */
    record AddValue(
            CreateType.Member value,
            boolean ifNotExists,
            @Nullable String before,
            @Nullable String after) implements TypeChange {}

    /** {@code RENAME VALUE}. */
    record RenameValue(CreateType.Member from, CreateType.Member to) implements TypeChange {}

    /** {@code RENAME TO}. */
    record Rename(Name newName) implements TypeChange {}

    /** {@code SET SCHEMA}. */
    record SetSchema(Name schema) implements TypeChange {}

    /** {@code OWNER TO}, {@code SET (…)} and changes of a composite type's attributes. */
    record Other(String kind) implements TypeChange {}
}
