package dev.sluice.core.rule;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.StatementEffect;

/** Judges statements of any kind as a whole. */
public non-sealed interface StatementRule extends Rule {

    void check(Statement statement, StatementEffect effect, RuleContext ctx);
}
