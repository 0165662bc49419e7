package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A name with what it is qualified by: {@code orders}, {@code public.orders}, {@code shop.public.orders}. */
public record QualifiedName(List<Name> parts, Span span) {

    public QualifiedName {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a name has at least one part");
        }
    }

    public static QualifiedName of(Name name) {
        return new QualifiedName(List.of(name), name.span());
    }

    /** The last part: the object itself. */
    public Name last() {
        return parts.get(parts.size() - 1);
    }

    /** The part before the last one: PostgreSQL's schema, MySQL's database. */
    public Optional<String> schema() {
        return parts.size() < 2
                ? Optional.empty()
                : Optional.of(parts.get(parts.size() - 2).value());
    }

    /**
     * What the last part is qualified by: of {@code public.orders.id} the table.
     *
     * @throws IllegalArgumentException if there is but one part
     */
    public QualifiedName qualifier() {
        List<Name> before = parts.subList(0, parts.size() - 1);
        int end = before.isEmpty()
                ? span.start()
                : before.get(before.size() - 1).span().end();
        return new QualifiedName(before, new Span(span.start(), end));
    }

    /** Whether a template has yet to fill in some of it, so that it may be the name of anything. */
    public boolean unknown() {
        return parts.stream().anyMatch(Name::unknown);
    }

    /** The values joined by dots, as qualified as it was written; for messages. */
    @Override
    public String toString() {
        return parts.size() == 1
                ? parts.get(0).value()
                : parts.stream().map(Name::value).collect(Collectors.joining("."));
    }
}
