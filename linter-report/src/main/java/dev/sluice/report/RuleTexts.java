package dev.sluice.report;

import java.util.Optional;

/** Where renderers find the pages of rules; only asked by formats that show them. */
@FunctionalInterface
public interface RuleTexts {

    Optional<RuleText> of(String ruleId);
}
