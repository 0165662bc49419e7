package dev.sluice.core.lint;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.DoBlock;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.gate.Directive;
import dev.sluice.core.gate.DirectiveReader;
import dev.sluice.core.gate.Reach;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was read of a file in which comments may hold findings back: its comments, its statements, and who judged them. */
final class CommentedFile {

    private final SourceFile file;
    private final Dialect dialect;
    private final Set<Span> head;
    private final Set<Span> comments = new TreeSet<>();
    private final Set<Span> statements = new HashSet<>();
    /** By where their sections begin. */
    private final NavigableMap<Integer, Part> judged = new TreeMap<>();

    private final Set<ActiveRules> policies = new HashSet<>(2);
    private final int lastGap;

    /** A migration of the file that was judged, and the rules that judged it. */
    private record Part(Span section, ActiveRules rules) {}

    CommentedFile(SourceFile file, Dialect dialect) {
        this.file = file;
        this.dialect = dialect;
        head = new TreeSet<>(Splitter.head(file.text(), dialect));
        lastGap = lastGap(file.text(), head);
        comments.addAll(head);
    }

    /**
     * Adds a migration of the file.
     *
     * @param rules that judge it, or null if it is not under review
     */
    void add(Span section, ReadStatements read, @Nullable ActiveRules rules) {
        comments.addAll(read.comments());
        read.all().forEach(this::add);
        if (rules != null) {
            judged.put(section.start(), new Part(section, rules));
            policies.add(rules);
        }
    }

    private void add(Statement statement) {
        statements.add(statement.span());
        if (!statement.nested().isEmpty()) {
            body(statement).ifPresent(it -> comments.addAll(Splitter.comments(file.text(), it, dialect)));
        }
        for (Nested nested : statement.nested()) {
            add(nested.statement());
        }
    }

    /** The text of a body that is a literal, as PostgreSQL has it: its comments are none of the statement's. */
    private Optional<Span> body(Statement statement) {
        Expression body = statement instanceof DoBlock block
                ? block.body()
                : statement instanceof CreateRoutine routine ? routine.body() : null;
        if (body == null || body.span().length() < 2) {
            return Optional.empty();
        }
        Span span = body.span();
        String text = file.text();
        char quote = text.charAt(span.start());
        int mark = quote == '\'' ? 1 : quote == '$' ? text.indexOf('$', span.start() + 1) + 1 - span.start() : 0;
        return mark <= 0 || 2 * mark > span.length()
                ? Optional.empty()
                : Optional.of(new Span(span.start() + mark, span.end() - mark));
    }

    SourceFile file() {
        return file;
    }

    /** What its comments ask for, in their order. */
    List<Directive> directives() {
        return comments.stream()
                .flatMap(it -> DirectiveReader.read(file.text(), it).stream())
                .toList();
    }

    Reach reach() {
        return new Reach(file, statements, dialect);
    }

    /** Whether it stands before the first statement. */
    boolean atHead(Span comment) {
        return head.contains(comment);
    }

    /** Whether it stands at the head, and an empty line sets it apart from the first statement. */
    boolean apart(Span comment) {
        return atHead(comment) && comment.end() <= lastGap;
    }

    /** Where the last empty line of the head begins, or -1. */
    private static int lastGap(String text, Set<Span> head) {
        int gap = -1;
        for (Span comment : head) {
            int lines = 0;
            for (int at = comment.end(); at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
                lines += text.charAt(at) == '\n' ? 1 : 0;
            }
            gap = lines >= 2 ? comment.end() : gap;
        }
        return gap;
    }

    /** Whether a rule judged what stands at a place. */
    boolean judgedBy(String rule, Span place) {
        Map.Entry<Integer, Part> part = judged.floorEntry(place.start());
        return part != null
                && place.end() <= part.getValue().section().end()
                && part.getValue().rules().has(rule);
    }

    /** Whether a rule judged some of it. */
    boolean judgedBy(String rule) {
        return policies.stream().anyMatch(it -> it.has(rule));
    }
}
