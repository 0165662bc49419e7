package dev.sluice.core.rule;

/** What a project rule reports with. */
public interface ProjectContext {

    /** Begins a finding about a whole file. */
    FindingBuilder reportFile(String path, String message);
}
