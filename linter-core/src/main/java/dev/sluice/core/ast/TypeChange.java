package dev.sluice.core.ast;

import java.util.List;
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

    /** Changes of a composite type's attributes. */
    record Attributes(List<Attribute> changes) implements TypeChange {
        public Attributes {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A change of one attribute.
     *
     * @param type of one that is added or altered; null for one that is dropped or renamed
     * @param newName of one that is renamed, or null
     * @param cascade whether tables of the type change along
     */
    record Attribute(
            AttributeVerb verb,
            Name name,
            @Nullable DataType type,
            @Nullable Name newName,
            boolean cascade) {}

    /** What is done to an attribute. */
    enum AttributeVerb {
        ADD,
        DROP,
        ALTER,
        RENAME
    }

    /** {@code OWNER TO} and {@code SET (…)}. */
    record Other(String kind) implements TypeChange {}
}
