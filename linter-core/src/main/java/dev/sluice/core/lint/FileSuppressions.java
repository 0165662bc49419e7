package dev.sluice.core.lint;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.gate.Directive;
import dev.sluice.core.gate.Directive.Scope;
import dev.sluice.core.gate.Directive.Tool;
import dev.sluice.core.gate.Nesting;
import dev.sluice.core.gate.Reach;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.rule.JudgedSuppression;
import dev.sluice.core.rule.JudgedSuppression.Meaning;
import dev.sluice.core.rule.JudgedSuppression.Named;
import dev.sluice.core.rule.JudgedSuppression.Until;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The comments of one file that hold findings back, by what they are about. */
final class FileSuppressions {

    private static final Span NOWHERE = new Span(0, 0);

    private final CommentedFile read;
    private final boolean whole;
    private final SuppressionNames names;
    private final List<Comment> comments = new ArrayList<>();
    private final Nesting targets;
    /** By what they are about, then by the rule; of equals the first. */
    private final Map<Span, Map<String, Comment>> byTarget = new HashMap<>();

    private final Map<String, Comment> ofFile = new HashMap<>(0);

    /**
     * A comment, what it is about, and the rules that it has held back.
     *
     * @param target where findings stand that it is about; null for the file or for nothing
     */
    private record Comment(
            Directive directive,
            JudgedSuppression.Reach reach,
            @Nullable Span target,
            @Nullable Until until,
            List<SuppressionNames.Meant> names,
            Set<String> used) {

        boolean inForce() {
            return (reach == JudgedSuppression.Reach.STATEMENT || reach == JudgedSuppression.Reach.FILE)
                    && (until == null || (until.date().isPresent() && !until.past()));
        }
    }

    /** @param whole whether all of the file is under review */
    FileSuppressions(CommentedFile read, List<Directive> directives, boolean whole, SuppressionNames names) {
        this.read = read;
        this.whole = whole;
        this.names = names;
        Reach reach = read.reach();
        for (Directive directive : directives) {
            add(directive, reach);
        }
        targets = new Nesting(byTarget.keySet());
    }

    private void add(Directive directive, Reach statements) {
        JudgedSuppression.Reach reach = reach(directive);
        Span target = null;
        if (reach == JudgedSuppression.Reach.STATEMENT) {
            target = statements.of(directive.comment()).orElse(null);
            reach = target == null ? JudgedSuppression.Reach.NOTHING : reach;
        }
        Comment comment = new Comment(
                directive,
                reach,
                target,
                names.until(directive),
                names.meant(directive, read.file()),
                new HashSet<>(2));
        comments.add(comment);
        if (comment.inForce()) {
            Map<String, Comment> at =
                    target == null ? ofFile : byTarget.computeIfAbsent(target, it -> new HashMap<>(2));
            comment.names().forEach(meant -> meant.rules().forEach(rule -> at.putIfAbsent(rule, comment)));
        }
    }

    private JudgedSuppression.Reach reach(Directive directive) {
        boolean atHead = read.atHead(directive.comment());
        return switch (directive.scope()) {
            case UNKNOWN -> JudgedSuppression.Reach.UNKNOWN;
            case STATEMENT -> JudgedSuppression.Reach.STATEMENT;
            case FILE_AT_HEAD ->
                read.apart(directive.comment()) ? JudgedSuppression.Reach.FILE : JudgedSuppression.Reach.STATEMENT;
            // Squawk takes it anywhere.
            case FILE ->
                atHead || directive.tool() == Tool.SQUAWK
                        ? JudgedSuppression.Reach.FILE
                        : JudgedSuppression.Reach.FILE_NOT_AT_HEAD;
        };
    }

    SourceFile file() {
        return read.file();
    }

    /** What the innermost comment about its place says of a finding. */
    Optional<Suppressed> suppress(Finding finding) {
        String rule = finding.rule();
        Comment comment = finding.span().equals(NOWHERE) ? null : atPlace(rule, finding.span());
        comment = comment == null ? ofFile.get(rule) : comment;
        if (comment == null) {
            return Optional.empty();
        }
        comment.used().add(rule);
        return Optional.of(new Suppressed(
                finding, Suppressed.By.INLINE, comment.directive().reason()));
    }

    private @Nullable Comment atPlace(String rule, Span place) {
        for (int at = targets.around(place); at >= 0; at = targets.parent(at)) {
            Map<String, Comment> comments = byTarget.get(targets.span(at));
            Comment comment = comments == null ? null : comments.get(rule);
            if (comment != null) {
                return comment;
            }
        }
        return null;
    }

    /** The comments in Sluice's own form, and what came of them. */
    List<JudgedSuppression> judged() {
        List<JudgedSuppression> judged = new ArrayList<>();
        for (Comment comment : comments) {
            Directive directive = comment.directive();
            if (directive.tool() == Tool.SLUICE) {
                Directive.Word verb = directive.verb();
                judged.add(new JudgedSuppression(
                        directive.comment(),
                        new Named(
                                verb.text(),
                                verb.span(),
                                directive.scope() == Scope.UNKNOWN ? Meaning.UNKNOWN : Meaning.USED,
                                names.verbLike(verb.text())),
                        comment.reach(),
                        comment.names().stream().map(it -> named(it, comment)).toList(),
                        directive.reason(),
                        comment.until()));
            }
        }
        return judged;
    }

    private Named named(SuppressionNames.Meant meant, Comment comment) {
        Meaning meaning = meant.meaning();
        if (meaning == Meaning.OPEN) {
            String rule = meant.rules().get(0);
            if (comment.used().contains(rule)) {
                meaning = Meaning.USED;
            } else if (comment.inForce() && judged(rule, comment.target())) {
                meaning = Meaning.UNUSED;
            }
        }
        return new Named(meant.text(), meant.span(), meaning, meant.like());
    }

    private boolean judged(String rule, @Nullable Span target) {
        return target == null ? whole && read.judgedBy(rule) : read.judgedBy(rule, target);
    }
}
