package dev.sluice.core.gate;

import dev.sluice.core.rule.OptionValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a team wants otherwise for some of its files.
 *
 * @param paths the files
 * @param levels how loud, instead of what holds elsewhere
 * @param options what is set for rules, on top of what holds elsewhere
 */
public record PolicyOverride(List<PathGlob> paths, Map<String, Level> levels, OptionValues options) {

    public PolicyOverride {
        paths = List.copyOf(paths);
        levels = Map.copyOf(levels);
    }

    Policy on(Policy policy) {
        Map<String, Level> all = new HashMap<>(policy.levels());
        all.putAll(levels);
        return policy.withLevels(all).with(policy.options().with(options));
    }
}
