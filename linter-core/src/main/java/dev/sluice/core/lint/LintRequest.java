package dev.sluice.core.lint;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Configs;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to judge, and how.
 *
 * @param head the files
 * @param paths files and directories below the head's root; a directory's migrations are judged each as its own change
 *     set, the files together as one
 * @param dialect as asked for, or null to infer it
 * @param version as asked for, or null for the dialect's default
 * @param layout a layout's id, or null to detect it
 * @param failOn the mildest severity that fails the gate, or null for never
 * @param today injected, so that a run can be repeated
 * @param configs what the team has set, folder by folder
 */
public record LintRequest(
        FileTree head,
        List<String> paths,
        @Nullable Dialect dialect,
        @Nullable EngineVersion version,
        @Nullable String layout,
        @Nullable Severity failOn,
        RuleRegistry rules,
        LocalDate today,
        Configs configs) {

    public LintRequest {
        paths = List.copyOf(paths);
    }

    /** Without any config. */
    public LintRequest(
            FileTree head,
            List<String> paths,
            @Nullable Dialect dialect,
            @Nullable EngineVersion version,
            @Nullable String layout,
            @Nullable Severity failOn,
            RuleRegistry rules,
            LocalDate today) {
        this(head, paths, dialect, version, layout, failOn, rules, today, Configs.NONE);
    }
}
