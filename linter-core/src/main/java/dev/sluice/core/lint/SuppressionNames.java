package dev.sluice.core.lint;

import dev.sluice.core.Nearest;
import dev.sluice.core.finding.Category;
import dev.sluice.core.gate.Directive;
import dev.sluice.core.gate.Directive.Tool;
import dev.sluice.core.gate.Directive.Word;
import dev.sluice.core.rule.JudgedSuppression.Meaning;
import dev.sluice.core.rule.JudgedSuppression.Until;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.Position;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the names and dates in comments mean, and what is to be said of those that were written for other tools. */
final class SuppressionNames {

    /** So many unknown names are compared with all that are known; who writes more gets no suggestion for the rest. */
    private static final int COMPARED = 100;

    /** No rule's name is longer, in UTF-16 units. */
    private static final int LONGEST = 80;

    private final RuleRegistry registry;
    private final LocalDate today;
    private @Nullable List<String> known;
    private final Map<String, Optional<String>> like = new HashMap<>();
    private final Map<Tool, Foreign> foreign = new EnumMap<>(Tool.class);

    /** Comments for another tool. */
    private static final class Foreign {
        private int count;
        private int nameless;
        private String first = "";
        private String firstNameless = "";
        private String example = "";
    }

    /**
     * A name in a comment.
     *
     * @param rules the ids of the rules that it means; exactly one of one that is known in Sluice's form
     * @param meaning {@code OPEN} for a rule
     */
    record Meant(String text, Span span, List<String> rules, Meaning meaning, Optional<String> like) {}

    SuppressionNames(RuleRegistry registry, LocalDate today) {
        this.registry = registry;
        this.today = today;
    }

    /** How long a comment holds, or null where it does not say. */
    @Nullable
    Until until(Directive directive) {
        Word written = directive.until();
        if (written == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(written.text());
            return new Until(written.text(), written.span(), Optional.of(date), date.isBefore(today));
        } catch (DateTimeParseException e) {
            return new Until(written.text(), written.span(), Optional.empty(), false);
        }
    }

    List<Meant> meant(Directive directive, SourceFile file) {
        return directive.tool() == Tool.SLUICE ? own(directive.rules(), file) : foreign(directive, file);
    }

    private List<Meant> own(List<Word> words, SourceFile file) {
        List<Meant> names = new ArrayList<>(words.size());
        for (Word word : words) {
            Meant meant = own(word);
            Meant last = names.isEmpty() ? null : names.get(names.size() - 1);
            if (last != null
                    && word.follows()
                    && meant.meaning() == Meaning.UNKNOWN
                    && last.meaning() == Meaning.UNKNOWN) {
                // Words of a sentence, most likely.
                Span both = last.span().to(meant.span());
                names.set(
                        names.size() - 1,
                        new Meant(shown(file.text(both)), both, List.of(), Meaning.UNKNOWN, Optional.empty()));
            } else {
                names.add(meant);
            }
        }
        return names;
    }

    private Meant own(Word word) {
        String name = word.text();
        Optional<RuleMeta> rule = registry.rule(name).map(Rule::meta);
        if (rule.isPresent()) {
            boolean gate = rule.get().category() == Category.GATE;
            return new Meant(
                    name,
                    word.span(),
                    gate ? List.of() : List.of(rule.get().id()),
                    gate ? Meaning.GATE : Meaning.OPEN,
                    Optional.empty());
        }
        boolean category =
                Arrays.stream(Category.values()).anyMatch(it -> it.id().equals(name));
        return new Meant(
                shown(name),
                word.span(),
                List.of(),
                category ? Meaning.CATEGORY : Meaning.UNKNOWN,
                category ? Optional.empty() : like(name));
    }

    private static String shown(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }

    private Optional<String> like(String name) {
        Optional<String> found = like.get(name);
        if (found == null) {
            found = like.size() < COMPARED && name.length() <= LONGEST ? Nearest.of(name, known()) : Optional.empty();
            if (like.size() < COMPARED) {
                like.put(name, found);
            }
        }
        return found;
    }

    private List<String> known() {
        List<String> names = known;
        if (names == null) {
            names = registry.rules().stream()
                    .map(Rule::meta)
                    .filter(it -> it.category() != Category.GATE)
                    .flatMap(it -> Stream.concat(Stream.of(it.id()), it.aliases().stream()))
                    .toList();
            known = names;
        }
        return names;
    }

    /** The verb that somebody may have meant. */
    Optional<String> verbLike(String verb) {
        return verb.length() > LONGEST
                ? Optional.empty()
                : Nearest.of(verb, Set.of("sluice:ignore", "sluice:ignore-file"));
    }

    private List<Meant> foreign(Directive directive, SourceFile file) {
        List<Meant> names = new ArrayList<>(directive.rules().size());
        List<String> rules = new ArrayList<>();
        for (Word word : directive.rules()) {
            List<String> meant = registry.meantBy(word.text());
            rules.addAll(meant);
            names.add(new Meant(word.text(), word.span(), meant, Meaning.OPEN, Optional.empty()));
        }
        Foreign seen = foreign.computeIfAbsent(directive.tool(), it -> new Foreign());
        if (directive.rules().isEmpty()) {
            if (seen.nameless++ == 0) {
                seen.firstNameless = place(directive, file);
            }
        } else if (!rules.isEmpty() && seen.count++ == 0) {
            seen.first = place(directive, file);
            String verb = directive.scope() == Directive.Scope.FILE ? "sluice:ignore-file" : "sluice:ignore";
            seen.example = "`-- %s %s -- the reason`"
                    .formatted(verb, rules.stream().distinct().collect(Collectors.joining(", ")));
        }
        return names;
    }

    private static String place(Directive directive, SourceFile file) {
        Position at = file.position(directive.comment().start());
        return "%s:%d".formatted(file.path(), at.line());
    }

    /** What is to be said of the comments for other tools. */
    List<String> notices() {
        List<String> notices = new ArrayList<>(0);
        foreign.forEach((tool, seen) -> {
            if (seen.count > 0) {
                notices.add("%s for %s %s understood (the first: %s); Sluice's own form says why: %s"
                        .formatted(
                                comments(seen.count),
                                tool.title(),
                                seen.count == 1 ? "is" : "are",
                                seen.first,
                                seen.example));
            }
            if (seen.nameless > 0) {
                notices.add(
                        "%s for %s %s no rule and %s nothing back here (the first: %s); Sluice's own form: `-- sluice:ignore RULE -- the reason`"
                                .formatted(
                                        comments(seen.nameless),
                                        tool.title(),
                                        seen.nameless == 1 ? "names" : "name",
                                        seen.nameless == 1 ? "holds" : "hold",
                                        seen.firstNameless));
            }
        });
        return notices;
    }

    private static String comments(int count) {
        return count == 1 ? "1 comment" : count + " comments";
    }
}
