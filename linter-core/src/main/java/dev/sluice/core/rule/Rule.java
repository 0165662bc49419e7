package dev.sluice.core.rule;

/** A rule: stateless, told what it needs by its context. */
public sealed interface Rule permits ActionRule, StatementRule, ProjectRule {

    RuleMeta meta();
}
