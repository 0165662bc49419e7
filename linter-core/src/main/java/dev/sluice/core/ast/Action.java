package dev.sluice.core.ast;

import dev.sluice.core.source.Span;

/** What a rule judges and an effect belongs to: a statement, or one clause of an ALTER TABLE. */
public sealed interface Action permits Statement, AlterAction {

    /** Where it stands in its file. */
    Span span();

    /** Its kind in lower-case kebab. */
    String kind();
}
