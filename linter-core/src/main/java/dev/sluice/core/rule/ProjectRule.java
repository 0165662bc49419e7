package dev.sluice.core.rule;

/** Judges the files as a whole, once a run. */
public non-sealed interface ProjectRule extends Rule {

    void check(ProjectFacts facts, ProjectContext ctx);
}
