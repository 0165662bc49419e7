package dev.sluice.core.gate;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the comments of a file speak of: the statement that ends on the comment's line, else the next one. Within a
 * statement that is the clause, within a body the statement of that body.
 */
public final class Reach {

    private final SourceFile file;
    private final Dialect dialect;
    private final Nesting statements;
    private int clausesOf = -1;
    private @Nullable Clauses clauses;

    /** @param statements of the file, those in bodies too */
    public Reach(SourceFile file, Collection<Span> statements, Dialect dialect) {
        this.file = file;
        this.dialect = dialect;
        this.statements = new Nesting(statements);
    }

    /** Where findings stand that a comment speaks of; empty if no statement follows it. */
    public Optional<Span> of(Span comment) {
        int around = statements.around(comment);
        int before = statements.previous(around, comment.start());
        if (before >= 0 && line(statements.span(before).end()) == line(comment.start())) {
            return Optional.of(statements.span(before));
        }
        int after = statements.next(around, comment.end());
        if (after >= 0) {
            return Optional.of(statements.span(after));
        }
        boolean body = before >= 0;
        return around < 0 || body ? Optional.empty() : Optional.of(clause(around, comment));
    }

    private Span clause(int statement, Span comment) {
        Clauses known = clauses;
        if (known == null || clausesOf != statement) {
            known = new Clauses(file, statements.span(statement), dialect);
            clauses = known;
            clausesOf = statement;
        }
        return known.at(comment);
    }

    private int line(int offset) {
        return file.position(offset).line();
    }
}
