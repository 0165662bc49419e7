package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE} of a kind that has no fields of its own here: policy, extension, rule, role, publication …
 *
 * @param table {@code ON table}, or null
 * @param schema that an extension's objects are put into, or null
 * @param restrictive whether a policy is {@code AS RESTRICTIVE}
 * @param definition what follows a policy's table or a rule's name, the {@code WITH} of a subscription, or the columns of
 *     statistics, as written; else empty
 * @param runs what a rule runs beside or in place of a statement on its table
 * @param password of a role, in clear text, or null
 * @param publishes what a publication does; null for any other kind
 */
public record CreateObject(
        Span span,
        ObjectKind objectKind,
        @Nullable QualifiedName name,
        @Nullable QualifiedName table,
        @Nullable Name schema,
        boolean restrictive,
        boolean orReplace,
        boolean ifNotExists,
        String definition,
        List<Statement> runs,
        @Nullable Expression password,
        @Nullable PublicationMembers publishes)
        implements Statement {

    public CreateObject {
        runs = List.copyOf(runs);
    }

    /** Of an object that is neither extension nor policy, and runs nothing. */
    public CreateObject(
            Span span,
            ObjectKind objectKind,
            @Nullable QualifiedName name,
            @Nullable QualifiedName table,
            boolean orReplace,
            boolean ifNotExists) {
        this(span, objectKind, name, table, null, false, orReplace, ifNotExists, "", List.of(), null, null);
    }

    @Override
    public String kind() {
        return "create-object";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }

    /** The tables that what a rule runs inserts into, updates or deletes from. */
    public List<QualifiedName> written() {
        return runs.stream()
                .flatMap(run -> switch (run) {
                    case Insert insert -> Stream.of(insert.table());
                    case Update update -> update.tables().stream();
                    case Delete delete -> delete.tables().stream();
                    default -> Stream.<QualifiedName>empty();
                })
                .toList();
    }

    /** The same with a password in clear text, or null. */
    public CreateObject with(@Nullable Expression newPassword) {
        return new CreateObject(
                span,
                objectKind,
                name,
                table,
                schema,
                restrictive,
                orReplace,
                ifNotExists,
                definition,
                runs,
                newPassword,
                publishes);
    }
}
