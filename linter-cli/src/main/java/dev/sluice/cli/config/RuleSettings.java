package dev.sluice.cli.config;

import dev.sluice.cli.KnownRules;
import dev.sluice.core.finding.Category;
import dev.sluice.core.gate.Level;
import dev.sluice.core.rule.OptionValues;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.rule.RuleRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a config says of rules and categories: levels and options. */
final class RuleSettings {

    static final String LEVEL = "level";

    private final TomlDocument document;
    private final KnownRules known;
    private final Mistakes mistakes;

    RuleSettings(TomlDocument document, RuleRegistry registry, Mistakes mistakes) {
        this.document = document;
        this.known = new KnownRules(registry);
        this.mistakes = mistakes;
    }

    /** Levels by the id of a rule or category, and options. */
    record Said(Map<String, Level> levels, OptionValues options) {}

    /** What a table of rules says. */
    Said read(List<String> path, @Nullable Object value) {
        Map<String, Level> levels = new LinkedHashMap<>();
        OptionValues options = OptionValues.NONE;
        if (value != null && !(value instanceof Map)) {
            mistakes.add(document.value(path), "`rules` is a table: the id of a rule or category = its level");
            return new Said(levels, options);
        }
        Map<?, ?> entries = value instanceof Map<?, ?> map ? map : Map.of();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String name = String.valueOf(entry.getKey());
            List<String> at = TomlDocument.below(path, name);
            Optional<String> id = known.id(name);
            if (id.isEmpty()) {
                mistakes.add(
                        document.key(at),
                        "unknown rule or category `%s`; %s".formatted(TomlDocument.shown(name), known.hint(name)));
            } else if (entry.getValue() instanceof Map<?, ?> table) {
                options = options.with(ofRule(at, name, id.get(), table, levels));
            } else {
                level(at, name, id.get(), entry.getValue(), levels);
            }
        }
        return new Said(levels, options);
    }

    private void level(List<String> at, String name, String id, @Nullable Object value, Map<String, Level> levels) {
        Optional<Level> level = value instanceof String text && ConfigKeys.LEVELS.contains(text)
                ? Optional.of(Level.valueOf(text.toUpperCase(Locale.ROOT)))
                : Optional.empty();
        if (level.isEmpty()) {
            String given = value instanceof String text
                    ? "unknown level `%s`; there is ".formatted(TomlDocument.shown(text))
                    : "the level of `%s` is one of ".formatted(name);
            mistakes.add(document.value(at), given + String.join(", ", ConfigKeys.LEVELS));
        } else if (levels.put(id, level.get()) != null) {
            mistakes.add(document.key(at), "`%s` has a level already: `%s` is another name of it".formatted(id, name));
        }
    }

    /** The options of one rule, and its level where it is given too. */
    private OptionValues ofRule(List<String> path, String name, String id, Map<?, ?> table, Map<String, Level> levels) {
        List<RuleOption<?>> declared = known.rule(id).map(RuleMeta::options).orElse(List.of());
        OptionValues values = OptionValues.NONE;
        for (Map.Entry<?, ?> entry : table.entrySet()) {
            String key = String.valueOf(entry.getKey());
            List<String> at = TomlDocument.below(path, key);
            Optional<RuleOption<?>> option =
                    declared.stream().filter(it -> it.name().equals(key)).findFirst();
            if (option.isPresent()) {
                values = values.with(value(at, id, option.get(), entry.getValue()));
            } else if (key.equals(LEVEL)) {
                level(at, name, id, entry.getValue(), levels);
            } else {
                List<String> there = Stream.concat(
                                Stream.of(LEVEL), declared.stream().map(RuleOption::name))
                        .toList();
                mistakes.add(document.key(at), ConfigTable.unknown("option", key, there));
            }
        }
        return values;
    }

    private <T> OptionValues value(List<String> at, String id, RuleOption<T> option, @Nullable Object given) {
        String text = switch (option.type()) {
            case NUMBER -> given instanceof Integer number && number >= 0 ? String.valueOf(number) : null;
            case FLAG -> given instanceof Boolean flag ? String.valueOf(flag) : null;
            case PATTERN -> given instanceof String pattern && !pattern.isBlank() ? pattern : null;
            case WORDS ->
                given instanceof List<?> list && list.stream().allMatch(RuleSettings::isWord)
                        ? String.join(",", list.stream().map(String::valueOf).toList())
                        : null;
        };
        if (text == null) {
            mistakes.add(document.value(at), "`%s` is %s".formatted(option.name(), inWords(option.type())));
            return OptionValues.NONE;
        }
        return OptionValues.NONE.with(id, option, option.parse(text));
    }

    private static boolean isWord(@Nullable Object value) {
        return value instanceof String word && !word.isBlank() && word.indexOf(',') < 0;
    }

    private static String inWords(RuleOption.Type type) {
        return switch (type) {
            case NUMBER -> "a whole number from 0 to 2147483647";
            case FLAG -> "true or false";
            case PATTERN -> "a pattern of names, such as \"*_id\"";
            case WORDS -> "an array of strings without commas";
        };
    }

    /** The ids of the rules and categories that an array names. */
    List<String> names(ConfigTable table, String key) {
        List<String> names = table.texts(key);
        for (int i = 0; i < names.size(); i++) {
            if (known.id(names.get(i)).isEmpty()) {
                table.atValue(
                        key,
                        i,
                        "unknown rule or category `%s`; %s"
                                .formatted(TomlDocument.shown(names.get(i)), known.hint(names.get(i))));
            }
        }
        return names.stream().flatMap(it -> known.id(it).stream()).toList();
    }

    /** The ids of the rules of a category. */
    List<String> rulesOf(String category) {
        return known.registry().rules().stream()
                .map(Rule::meta)
                .filter(it -> it.category().id().equals(category))
                .map(RuleMeta::id)
                .toList();
    }

    /** Whether an id is that of a rule about suppressions, or of their category. */
    boolean judgesSuppressions(String id) {
        return id.equals(Category.GATE.id())
                || known.rule(id).filter(it -> it.category() == Category.GATE).isPresent();
    }
}
