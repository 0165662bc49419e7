package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An action on the table as a whole, or on how the statement is carried out. */
public sealed interface TableAction extends AlterAction {
    /** Changes that concern neither columns nor rows. */
    enum TableChange {
        OWNER_TO,
        CLUSTER_ON,
        SET_WITHOUT_CLUSTER,
        SET_WITHOUT_OIDS,
        ENABLE_TRIGGER,
        DISABLE_TRIGGER,
        ENABLE_RULE,
        DISABLE_RULE,
        ENABLE_ROW_SECURITY,
        DISABLE_ROW_SECURITY,
        FORCE_ROW_SECURITY,
        NO_FORCE_ROW_SECURITY,
        REPLICA_IDENTITY_DEFAULT,
        REPLICA_IDENTITY_FULL,
        REPLICA_IDENTITY_NOTHING,
        REPLICA_IDENTITY_INDEX,
        OF_TYPE,
        NOT_OF,
        FORCE,
        ORDER_BY,
        ENABLE_KEYS,
        DISABLE_KEYS,
        DISCARD_TABLESPACE,
        IMPORT_TABLESPACE,
        VALIDATION,
        SECONDARY_LOAD,
        SECONDARY_UNLOAD,
        ADD_PERIOD,
        DROP_PERIOD
    }

    /** {@code RENAME [TO | AS]}. */
    record RenameTable(Span span, QualifiedName newName) implements TableAction {

        @Override
        public String kind() {
            return "rename-table";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code SET SCHEMA}. */
    record SetSchema(Span span, Name schema) implements TableAction {

        @Override
        public String kind() {
            return "set-schema";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * MySQL {@code CONVERT TO CHARACTER SET}.
     *
     * @param charset null for DEFAULT
     */
    record ConvertCharacterSet(
            Span span, @Nullable Name charset, @Nullable Name collation) implements TableAction {

        @Override
        public String kind() {
            return "convert-character-set";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One MySQL table option, or one PostgreSQL storage parameter set. */
    record SetOption(Span span, TableOption option) implements TableAction {

        @Override
        public String kind() {
            return "set-option";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One PostgreSQL storage parameter reset. */
    record ResetOption(Span span, String option) implements TableAction {

        @Override
        public String kind() {
            return "reset-option";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code SET TABLESPACE}. */
    record SetTablespace(Span span, Name tablespace) implements TableAction {

        @Override
        public String kind() {
            return "set-tablespace";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code SET LOGGED | UNLOGGED}. */
    record SetLogged(Span span, boolean logged) implements TableAction {

        @Override
        public String kind() {
            return "set-logged";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code SET ACCESS METHOD}.
     *
     * @param method null for DEFAULT
     */
    record SetAccessMethod(Span span, @Nullable Name method) implements TableAction {

        @Override
        public String kind() {
            return "set-access-method";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code INHERIT | NO INHERIT parent}. */
    record InheritChange(Span span, QualifiedName parent, boolean added) implements TableAction {

        @Override
        public String kind() {
            return "inherit";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** MariaDB {@code ADD | DROP SYSTEM VERSIONING}. */
    record SystemVersioning(Span span, boolean added) implements TableAction {

        @Override
        public String kind() {
            return "system-versioning";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A change of a table that concerns neither its columns nor its rows.
     *
     * @param name trigger, rule, index, role or type concerned, or null
     */
    record OtherTableChange(
            Span span, TableChange change, @Nullable Name name) implements TableAction {

        @Override
        public String kind() {
            return change.name().startsWith("REPLICA_IDENTITY")
                    ? "replica-identity"
                    : change.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** MySQL {@code ALGORITHM = …}. */
    record AlgorithmClause(Span span, Name value) implements TableAction {

        @Override
        public String kind() {
            return "algorithm";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * MySQL {@code LOCK = …}.
     *
     * @param value the word; {@code ONLINE} of MariaDB's ALTER ONLINE TABLE
     */
    record LockClause(Span span, Name value) implements TableAction {

        @Override
        public String kind() {
            return "lock";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * An action that could not be read; the others of its statement are.
     *
     * @param reason one clause for people
     */
    record NotUnderstoodAction(Span span, String reason) implements TableAction {

        @Override
        public String kind() {
            return "not-understood";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
