package dev.sluice.core.rule;

import dev.sluice.core.source.Span;

/** What a rule about suppressions reports with. */
public interface SuppressionContext {

    /** Begins a finding about a part of the comment. */
    FindingBuilder report(Span where, String message);
}
