package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER} of a kind that has no fields of its own here: view, sequence, function, role, policy …
 *
 * @param arguments of a routine, with the parentheses, or null
 * @param volatility that a routine gets, or null
 * @param table {@code ON table}, or null
 * @param newName of a rename or move to a schema, or null
 * @param movesSchema whether {@code newName} is the schema it moves to
 * @param actions of a view or materialized view, which takes actions of a table; {@code OWNER TO} and
 *     {@code SET LOGGED | UNLOGGED} of a sequence too
 * @param ownedBy what owns a sequence from then on, or null where that is not said
 * @param settings of a role, database or routine, or of the server, that hold in sessions or calls to come
 * @param securityDefiner whether a routine gets to run with its owner's rights
 * @param password of a role, in clear text, or null
 * @param publishes what is published from then on; null for another kind, or where nothing is said of that
 * @param ifExists whether it is no error if the object is not there
 */
public record AlterObject(
        Span span,
        ObjectKind objectKind,
        @Nullable QualifiedName name,
        @Nullable Expression arguments,
        CreateRoutine.@Nullable Volatility volatility,
        @Nullable QualifiedName table,
        @Nullable QualifiedName newName,
        boolean movesSchema,
        List<AlterAction> actions,
        @Nullable OwnedBy ownedBy,
        List<SetVariable.Setting> settings,
        boolean securityDefiner,
        @Nullable Expression password,
        @Nullable PublicationMembers publishes,
        boolean ifExists)
        implements Statement {

    public AlterObject {
        actions = List.copyOf(actions);
        settings = List.copyOf(settings);
    }

    /**
     * {@code OWNED BY} of a sequence, with the options around it.
     *
     * @param column {@code table.column}, or null for {@code NONE}
     */
    public record OwnedBy(Span span, @Nullable QualifiedName column) {}

    /** Of an object that is no routine. */
    public AlterObject(
            Span span,
            ObjectKind objectKind,
            @Nullable QualifiedName name,
            @Nullable QualifiedName table,
            @Nullable QualifiedName newName,
            boolean movesSchema) {
        this(
                span,
                objectKind,
                name,
                null,
                null,
                table,
                newName,
                movesSchema,
                List.of(),
                null,
                List.of(),
                false,
                null,
                null,
                false);
    }

    /** The column of a view that gets another name, or null. */
    public ColumnAction.@Nullable RenameColumn column() {
        ColumnAction.RenameColumn renamed = null;
        for (AlterAction action : actions) {
            renamed = action instanceof ColumnAction.RenameColumn rename ? rename : renamed;
        }
        return renamed;
    }

    @Override
    public String kind() {
        return "alter-object";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }

    /** The same with what is set for sessions or calls to come, or a password. */
    public AlterObject with(List<SetVariable.Setting> newSettings, @Nullable Expression newPassword) {
        return new AlterObject(
                span,
                objectKind,
                name,
                arguments,
                volatility,
                table,
                newName,
                movesSchema,
                actions,
                ownedBy,
                newSettings,
                securityDefiner,
                newPassword,
                publishes,
                ifExists);
    }
}
