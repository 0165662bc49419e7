package dev.sluice.core.parse;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.PublicationMembers;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL {@code ALTER} of every kind. */
final class PostgresAlter {

    private PostgresAlter() {}

    static Statement statement(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("alter");
        if (cursor.accept("default", "privileges")) {
            return PostgresPrivileges.defaults(cursor, from);
        }
        if (cursor.accept("system")) {
            return system(cursor, from);
        }
        ObjectKind kind = PostgresObjects.kind(cursor);
        return switch (kind) {
            case TABLE, FOREIGN_TABLE -> PostgresAlterTable.statement(cursor, from);
            case INDEX -> PostgresIndexes.alter(cursor, from);
            case TYPE -> PostgresUserTypes.alterType(cursor, from);
            case DOMAIN -> PostgresUserTypes.alterDomain(cursor, from);
            case COLUMN, CONSTRAINT, CAST, TRANSFORM, ACCESS_METHOD ->
                throw cursor.failure("expected a kind of object that can be altered");
            default -> {
                if (kind == ObjectKind.MATERIALIZED_VIEW && cursor.atSequence("all", "in", "tablespace")) {
                    yield PostgresAlterTable.allInTablespace(cursor, from, kind);
                }
                yield object(cursor, from, kind);
            }
        };
    }

    /** {@code ALTER SYSTEM SET name = value | RESET name | RESET ALL}. */
    private static Statement system(TokenCursor cursor, int from) {
        QualifiedName name;
        if (cursor.accept("reset")) {
            name = cursor.qualifiedName();
        } else {
            cursor.expect("set");
            name = cursor.qualifiedName();
            if (!cursor.acceptSymbol("=")) {
                cursor.expect("to");
            }
            cursor.rest();
        }
        return new AlterObject(cursor.spanFrom(from), ObjectKind.SYSTEM, name, null, null, false);
    }

    private static Statement object(TokenCursor cursor, int from, ObjectKind kind) {
        boolean ifExists = mayBeMissing(kind) && PostgresClauses.ifExists(cursor);
        PostgresObjects.Reference altered = PostgresObjects.named(cursor, kind);
        QualifiedName newName = null;
        boolean movesSchema = false;
        PostgresRoutines.Altered routine = new PostgresRoutines.Altered(null, false, List.of());
        Changed changed = Changed.NOTHING;
        List<AlterAction> actions = List.of();
        AlterObject.OwnedBy ownedBy = null;
        if (cursor.accept("rename", "to")) {
            newName = QualifiedName.of(cursor.name());
        } else if (cursor.accept("set", "schema")) {
            newName = QualifiedName.of(cursor.name());
            movesSchema = true;
        } else if (kind == ObjectKind.SEQUENCE && (cursor.at("owner") || cursor.at("set"))) {
            actions = List.of(PostgresTableActions.read(cursor));
        } else if (!sharesActions(kind) && cursor.accept("owner", "to")) {
            cursor.name();
        } else if (cursor.atSequence("depends", "on") || cursor.atSequence("no", "depends")) {
            PostgresObjects.dependsOnExtension(cursor);
        } else if (kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE || kind == ObjectKind.ROUTINE) {
            routine = PostgresRoutines.alter(cursor);
        } else if (sharesActions(kind)) {
            actions = viewActions(cursor);
        } else if (kind == ObjectKind.SEQUENCE) {
            ownedBy = sequence(cursor);
        } else if (kind != ObjectKind.POLICY || !cursor.atEnd()) {
            // Of a policy every clause may be left out, and then nothing changes.
            changed = change(cursor, kind);
        }
        return new AlterObject(
                cursor.spanFrom(from),
                kind,
                altered.name(),
                altered.arguments(),
                routine.volatility(),
                altered.table(),
                newName,
                movesSchema,
                actions,
                ownedBy,
                changed.setting() == null ? routine.settings() : List.of(changed.setting()),
                routine.securityDefiner(),
                changed.password(),
                changed.publishes(),
                ifExists);
    }

    private static List<AlterAction> viewActions(TokenCursor cursor) {
        List<AlterAction> actions = PostgresAlterTable.actions(cursor);
        for (AlterAction action : actions) {
            if (action instanceof TableAction.NotUnderstoodAction unread) {
                throw new ParseFailure(unread.reason(), unread.span().start());
            }
        }
        return actions;
    }

    /** Kinds that take actions of a table, several of them. */
    private static boolean sharesActions(ObjectKind kind) {
        return kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW;
    }

    private static boolean mayBeMissing(ObjectKind kind) {
        return switch (kind) {
            case VIEW, MATERIALIZED_VIEW, SEQUENCE, STATISTICS, POLICY, USER_MAPPING, PROPERTY_GRAPH -> true;
            default -> false;
        };
    }

    /** What only this kind can do: its first word is checked, the rest must be balanced. */
    private static Changed change(TokenCursor cursor, ObjectKind kind) {
        switch (kind) {
            case EXTENSION -> extension(cursor);
            case ROLE -> {
                return role(cursor);
            }
            case DATABASE -> {
                return new Changed(database(cursor), null, null);
            }
            case PUBLICATION -> {
                return new Changed(null, null, PostgresPublications.alter(cursor));
            }
            default -> {
                boolean options = kind == ObjectKind.TEXT_SEARCH && cursor.atSymbol("(");
                if (!options && !opens(kind, cursor.word())) {
                    throw cursor.failure("expected what is altered");
                }
                cursor.skipRest();
            }
        }
        return Changed.NOTHING;
    }

    /** What a role, database or publication gets, as far as facts depend on it. */
    private record Changed(
            SetVariable.@Nullable Setting setting,
            @Nullable Expression password,
            @Nullable PublicationMembers publishes) {
        static final Changed NOTHING = new Changed(null, null, null);
    }

    private static AlterObject.@Nullable OwnedBy sequence(TokenCursor cursor) {
        int from = cursor.index();
        QualifiedName owner = PostgresSequences.options(cursor, new ArrayList<>());
        boolean said = owner != null || owned(cursor.slice(from, cursor.index()));
        Span span = cursor.spanFrom(from);
        return said ? new AlterObject.OwnedBy(span, owner) : null;
    }

    /** Whether the options of a sequence name an owner, be it NONE. */
    private static boolean owned(TokenCursor options) {
        while (!options.atEnd()) {
            if (options.at("owned")) {
                return true;
            }
            options.advance();
        }
        return false;
    }

    private static void extension(TokenCursor cursor) {
        if (cursor.accept("update")) {
            if (cursor.accept("to")) {
                PostgresDefinitions.nameOrString(cursor);
            }
        } else if (cursor.acceptAny("add", "drop") != null) {
            PostgresObjects.named(cursor, PostgresObjects.kind(cursor));
        } else {
            throw cursor.failure("expected what is altered");
        }
    }

    /** {@code [IN DATABASE name] SET | RESET …}, {@code ADD | DROP USER …} of a group, or options. */
    private static Changed role(TokenCursor cursor) {
        if (cursor.accept("in", "database")) {
            cursor.name();
            if (!cursor.at("set") && !cursor.at("reset")) {
                throw cursor.failure("expected SET or RESET");
            }
        }
        if (cursor.accept("set")) {
            return new Changed(PostgresSettings.attribute(cursor), null, null);
        }
        if (cursor.accept("reset")) {
            PostgresSettings.settingName(cursor);
        } else if (cursor.accept("add", "user") || cursor.accept("drop", "user")) {
            PostgresClauses.roles(cursor);
        } else {
            return new Changed(null, PostgresDefinitions.roleOptions(cursor), null);
        }
        return Changed.NOTHING;
    }

    private static SetVariable.@Nullable Setting database(TokenCursor cursor) {
        if (cursor.accept("refresh")) {
            cursor.expect("collation", "version");
        } else if (cursor.accept("set", "tablespace")) {
            cursor.name();
        } else if (cursor.accept("set")) {
            return PostgresSettings.attribute(cursor);
        } else if (cursor.accept("reset")) {
            PostgresSettings.settingName(cursor);
        } else {
            PostgresDefinitions.databaseOptions(cursor);
        }
        return null;
    }

    /** The words that a change of this kind may begin with. */
    private static boolean opens(ObjectKind kind, String word) {
        return switch (kind) {
            case POLICY -> isOneOf(word, "to", "using", "with");
            case PROPERTY_GRAPH -> isOneOf(word, "add", "alter", "drop");
            case SUBSCRIPTION ->
                isOneOf(word, "connection", "server", "set", "add", "drop", "refresh", "enable", "disable", "skip");
            case COLLATION -> isOneOf(word, "refresh");
            case SERVER -> isOneOf(word, "version", "options");
            case FOREIGN_DATA_WRAPPER -> isOneOf(word, "handler", "no", "validator", "connection", "options");
            case USER_MAPPING -> isOneOf(word, "options");
            case EVENT_TRIGGER -> isOneOf(word, "enable", "disable");
            case STATISTICS, OPERATOR -> isOneOf(word, "set");
            case OPERATOR_FAMILY -> isOneOf(word, "add", "drop");
            case TEXT_SEARCH -> isOneOf(word, "add", "alter", "drop");
            case TABLESPACE -> isOneOf(word, "set", "reset");
            default -> false;
        };
    }

    private static boolean isOneOf(String word, String... words) {
        for (String one : words) {
            if (one.equals(word)) {
                return true;
            }
        }
        return false;
    }
}
