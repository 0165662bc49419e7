package dev.sluice.core.rule;

/** Judges a comment that holds findings back, once it is known which. Its own findings cannot be held back. */
public non-sealed interface SuppressionRule extends Rule {

    void check(JudgedSuppression suppression, SuppressionContext ctx);
}
