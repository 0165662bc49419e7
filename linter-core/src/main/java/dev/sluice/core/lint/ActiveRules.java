package dev.sluice.core.lint;

import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Level;
import dev.sluice.core.gate.Policy;
import dev.sluice.core.gate.RuleChoice;
import dev.sluice.core.rule.Chain;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that speak, and how loud: the one place where a team's policy meets what rules say. */
final class ActiveRules {

    /** Milder than a note: not said at all. */
    static final int SILENT = Severity.NOTE.steps() + 1;

    private final List<Rule> rules;
    private final List<Chain> chains;
    private final Policy policy;
    private final Set<String> ids;

    private ActiveRules(List<Rule> rules, List<Chain> chains, Policy policy) {
        this.rules = rules;
        this.chains = chains;
        this.policy = policy;
        this.ids = rules.stream().map(rule -> rule.meta().id()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The rules of a run, as the team has set them.
     *
     * @param asked for on the command line: selecting there replaces what the policy chooses, ignoring adds to it
     */
    static ActiveRules of(RuleRegistry registry, Policy policy, RuleChoice asked) {
        RuleChoice choice = asked.selected().isEmpty()
                ? new RuleChoice(
                        policy.choice().selected(), joined(policy.choice().ignored(), asked.ignored()))
                : asked;
        List<Rule> active = registry.rules().stream()
                .filter(rule -> speaks(rule.meta(), choice, policy))
                .toList();
        return new ActiveRules(active, registry.chains(), policy);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    ActiveRules only(Predicate<RuleMeta> wanted) {
        return new ActiveRules(
                rules.stream().filter(rule -> wanted.test(rule.meta())).toList(), chains, policy);
    }

    List<Rule> rules() {
        return rules;
    }

    List<Chain> chains() {
        return chains;
    }

    Policy policy() {
        return policy;
    }

    /** Whether a rule speaks, by its id. */
    boolean has(String id) {
        return ids.contains(id);
    }

    private static boolean speaks(RuleMeta rule, RuleChoice choice, Policy policy) {
        int selected = named(rule, choice.selected());
        int ignored = named(rule, choice.ignored());
        if (ignored > 0 && ignored >= selected) {
            return false;
        }
        if (selected > 0 || !choice.selected().isEmpty()) {
            return selected > 0;
        }
        Level level = level(rule, policy);
        // Of a category only that of conventions turns on what is off: who wants locks milder does not ask for more
        // rules.
        boolean asked = ownLevel(rule, policy) != null || rule.category() == Category.CONVENTION;
        if (level != null && (asked || level == Level.OFF)) {
            return level != Level.OFF;
        }
        return rule.standing() != RuleMeta.Standing.OFF && (policy.preview() || !newcomer(rule, policy));
    }

    /** How exactly names mean a rule: 2 by one of its own, 1 by its category, else 0. */
    private static int named(RuleMeta rule, List<String> names) {
        int best = 0;
        for (String name : names) {
            int exact = rule.called(name) ? 2 : rule.category().id().equals(name) ? 1 : 0;
            best = Math.max(best, exact);
        }
        return best;
    }

    private static @Nullable Level level(RuleMeta rule, Policy policy) {
        Level own = ownLevel(rule, policy);
        return own == null ? policy.levels().get(rule.category().id()) : own;
    }

    private static @Nullable Level ownLevel(RuleMeta rule, Policy policy) {
        Level level = policy.levels().get(rule.id());
        for (int i = 0; level == null && i < rule.aliases().size(); i++) {
            level = policy.levels().get(rule.aliases().get(i));
        }
        return level;
    }

    private static boolean newcomer(RuleMeta rule, Policy policy) {
        return rule.standing() == RuleMeta.Standing.PREVIEW
                || (policy.edition() != null && later(rule.since(), policy.edition()));
    }

    /** Whether one release came after another: {@code 0.10.0} after {@code 0.9}. */
    private static boolean later(String release, String other) {
        String[] one = release.split("\\.", -1);
        String[] two = other.split("\\.", -1);
        for (int i = 0; i < Math.max(one.length, two.length); i++) {
            int order = Integer.compare(number(one, i), number(two, i));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    private static int number(String[] parts, int at) {
        String digits = at < parts.length ? parts[at] : "";
        boolean number =
                !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : 0;
    }

    /**
     * How bad a finding is by the team's policy.
     *
     * @param level how many steps milder than the worst the rule finds it, {@link #SILENT} for none. Another level for the rule
     *     moves all of its findings by as many steps, so that what it says more mildly stays milder
     * @return steps, {@link #SILENT} at the most
     */
    int graded(RuleMeta rule, int level, @Nullable ActionEffect effect) {
        if (level >= SILENT) {
            return SILENT;
        }
        Level set = level(rule, policy);
        int shift = set == null
                ? 0
                : set.severity().orElse(rule.severity()).steps()
                        - rule.severity().steps();
        int graded = Math.clamp(level + shift, 0, Severity.NOTE.steps());
        if (effect != null && rule.category() == Category.LOCKING) {
            graded = byWork(graded, effect);
        }
        boolean isNew = newcomer(rule, policy) && ownLevel(rule, policy) == null;
        return isNew ? Math.max(graded, Severity.NOTE.steps()) : graded;
    }

    /** The cost of work is that of the table's size, and no cost where another tool does it in the background. */
    private int byWork(int level, ActionEffect effect) {
        boolean copies = policy.onlineSchemaChange() != null
                && effect.onlineDdl()
                        .filter(how -> how.copies() || how.rebuild())
                        .isPresent();
        int graded = copies ? Math.max(level, Severity.NOTE.steps()) : level;
        boolean small = effect.work() != Work.NONE
                && effect.relation().filter(policy.tables()::isSmall).isPresent();
        return small ? graded + 1 : graded;
    }
}
