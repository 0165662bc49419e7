package dev.sluice.core.rule;

import dev.sluice.core.ast.Action;
import dev.sluice.core.engine.ActionEffect;

/**
 * Judges actions of one kind, or of one family of kinds.
 *
 * @param <A> what it judges
 */
public non-sealed interface ActionRule<A extends Action> extends Rule {

    /** The kind, or the sealed interface above several. */
    Class<A> judges();

    void check(A action, ActionEffect effect, RuleContext ctx);
}
