package dev.sluice.core.rule;

/**
 * A rule: stateless, told what it needs by its context. Its shape says what it is handed: the smallest that shows what
 * it judges is the right one.
 */
public sealed interface Rule
        permits ActionRule, StatementRule, TransactionRule, MigrationRule, ChangeSetRule, ProjectRule, SuppressionRule {

    RuleMeta meta();
}
