package dev.sluice.core.parse;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableAction.TableChange;
import dev.sluice.core.ast.TableOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Actions of an ALTER TABLE on the table as a whole. */
final class PostgresTableActions {

    private PostgresTableActions() {}

    static AlterAction read(TokenCursor cursor) {
        int from = cursor.index();
        String word = cursor.word();
        if (word.isEmpty()) {
            throw cursor.failure("expected an action");
        }
        cursor.advance();
        return switch (word) {
            case "validate" -> {
                cursor.expect("constraint");
                Name name = cursor.name();
                yield new ConstraintAction.ValidateConstraint(cursor.spanFrom(from), name);
            }
            case "set" -> set(cursor, from);
            case "enable" -> enable(cursor, from);
            case "disable" -> disable(cursor, from);
            case "force" -> {
                cursor.expect("row", "level", "security");
                yield other(cursor, from, TableChange.FORCE_ROW_SECURITY, null);
            }
            case "no" -> no(cursor, from);
            case "inherit" -> {
                QualifiedName parent = cursor.qualifiedName();
                yield new TableAction.InheritChange(cursor.spanFrom(from), parent, true);
            }
            case "owner" -> {
                cursor.expect("to");
                yield other(cursor, from, TableChange.OWNER_TO, cursor.name());
            }
            case "cluster" -> {
                cursor.expect("on");
                yield other(cursor, from, TableChange.CLUSTER_ON, cursor.name());
            }
            case "of" ->
                other(cursor, from, TableChange.OF_TYPE, cursor.qualifiedName().last());
            case "not" -> {
                cursor.expect("of");
                yield other(cursor, from, TableChange.NOT_OF, null);
            }
            case "replica" -> replicaIdentity(cursor, from);
            case "attach" -> attach(cursor, from);
            case "detach" -> detach(cursor, from);
            case "merge" -> merge(cursor, from);
            case "split" -> split(cursor, from);
            case "options" -> {
                PostgresClauses.options(cursor);
                yield new TableAction.SetOption(
                        cursor.spanFrom(from), new TableOption(cursor.spanFrom(from), "options", ""));
            }
            default -> {
                cursor.moveTo(from);
                throw cursor.failure("expected an action");
            }
        };
    }

    private static AlterAction other(TokenCursor cursor, int from, TableChange change, @Nullable Name name) {
        return new TableAction.OtherTableChange(cursor.spanFrom(from), change, name);
    }

    /** {@code SET (a = 1, b = 2)}, {@code RESET (a, b)}: an action for each parameter, which is its span. */
    static void parameters(TokenCursor cursor, List<AlterAction> into) {
        boolean reset = cursor.at("reset");
        cursor.advance();
        if (!reset) {
            for (TableOption option : PostgresClauses.options(cursor)) {
                into.add(new TableAction.SetOption(option.span(), option));
            }
            return;
        }
        // The grammar takes a value here too, which the server refuses.
        for (TableOption option : PostgresClauses.options(cursor)) {
            into.add(new TableAction.ResetOption(option.span(), option.name()));
        }
    }

    private static AlterAction set(TokenCursor cursor, int from) {
        return switch (cursor.word()) {
            case "schema" -> {
                cursor.advance();
                Name schema = cursor.name();
                yield new TableAction.SetSchema(cursor.spanFrom(from), schema);
            }
            case "tablespace" -> {
                cursor.advance();
                Name tablespace = cursor.name();
                cursor.accept("nowait");
                yield new TableAction.SetTablespace(cursor.spanFrom(from), tablespace);
            }
            case "logged", "unlogged" -> {
                boolean logged = cursor.at("logged");
                cursor.advance();
                yield new TableAction.SetLogged(cursor.spanFrom(from), logged);
            }
            case "access" -> {
                cursor.expect("access", "method");
                Name method = cursor.accept("default") ? null : cursor.name();
                yield new TableAction.SetAccessMethod(cursor.spanFrom(from), method);
            }
            case "without" -> {
                cursor.advance();
                if (cursor.accept("cluster")) {
                    yield other(cursor, from, TableChange.SET_WITHOUT_CLUSTER, null);
                }
                cursor.expect("oids");
                yield other(cursor, from, TableChange.SET_WITHOUT_OIDS, null);
            }
            default -> throw cursor.failure("expected what is set");
        };
    }

    private static AlterAction enable(TokenCursor cursor, int from) {
        if (cursor.accept("row", "level", "security")) {
            return other(cursor, from, TableChange.ENABLE_ROW_SECURITY, null);
        }
        cursor.acceptAny("replica", "always");
        if (cursor.accept("rule")) {
            return other(cursor, from, TableChange.ENABLE_RULE, cursor.name());
        }
        cursor.expect("trigger");
        return other(cursor, from, TableChange.ENABLE_TRIGGER, cursor.name());
    }

    private static AlterAction disable(TokenCursor cursor, int from) {
        if (cursor.accept("row", "level", "security")) {
            return other(cursor, from, TableChange.DISABLE_ROW_SECURITY, null);
        }
        if (cursor.accept("rule")) {
            return other(cursor, from, TableChange.DISABLE_RULE, cursor.name());
        }
        cursor.expect("trigger");
        return other(cursor, from, TableChange.DISABLE_TRIGGER, cursor.name());
    }

    private static AlterAction no(TokenCursor cursor, int from) {
        if (cursor.accept("force", "row", "level", "security")) {
            return other(cursor, from, TableChange.NO_FORCE_ROW_SECURITY, null);
        }
        cursor.expect("inherit");
        QualifiedName parent = cursor.qualifiedName();
        return new TableAction.InheritChange(cursor.spanFrom(from), parent, false);
    }

    private static AlterAction replicaIdentity(TokenCursor cursor, int from) {
        cursor.expect("identity");
        if (cursor.accept("using", "index")) {
            return other(cursor, from, TableChange.REPLICA_IDENTITY_INDEX, cursor.name());
        }
        TableChange identity = switch (cursor.word()) {
            case "default" -> TableChange.REPLICA_IDENTITY_DEFAULT;
            case "full" -> TableChange.REPLICA_IDENTITY_FULL;
            case "nothing" -> TableChange.REPLICA_IDENTITY_NOTHING;
            default -> throw cursor.failure("expected a replica identity");
        };
        cursor.advance();
        return other(cursor, from, identity, null);
    }

    private static AlterAction attach(TokenCursor cursor, int from) {
        cursor.expect("partition");
        QualifiedName partition = cursor.qualifiedName();
        boolean isDefault = cursor.at("default");
        Expression bound = PostgresCreateTable.partitionBound(cursor);
        return new PartitionAction.AttachPartition(cursor.spanFrom(from), partition, isDefault, bound);
    }

    private static AlterAction detach(TokenCursor cursor, int from) {
        cursor.expect("partition");
        QualifiedName partition = cursor.qualifiedName();
        boolean concurrently = cursor.accept("concurrently");
        boolean finalizing = !concurrently && cursor.accept("finalize");
        return new PartitionAction.DetachPartition(cursor.spanFrom(from), partition, concurrently, finalizing);
    }

    /** PostgreSQL 19: {@code MERGE PARTITIONS (a, b) INTO c}. */
    private static AlterAction merge(TokenCursor cursor, int from) {
        cursor.expect("partitions");
        cursor.expectSymbol("(");
        List<Name> merged = new ArrayList<>(2);
        for (QualifiedName name : cursor.qualifiedNames()) {
            merged.add(name.last());
        }
        cursor.expectSymbol(")");
        cursor.expect("into");
        QualifiedName into = cursor.qualifiedName();
        return new PartitionAction.PartitionChange(
                cursor.spanFrom(from), PartitionAction.PartitionVerb.MERGE, merged, List.of(), 0, into, null, false);
    }

    /** PostgreSQL 19: {@code SPLIT PARTITION a INTO (PARTITION b FOR VALUES …, …)}. */
    private static AlterAction split(TokenCursor cursor, int from) {
        cursor.expect("partition");
        Name whole = cursor.qualifiedName().last();
        cursor.expect("into");
        cursor.expectSymbol("(");
        do {
            cursor.expect("partition");
            cursor.qualifiedName();
            PostgresCreateTable.partitionBound(cursor);
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return new PartitionAction.PartitionChange(
                cursor.spanFrom(from),
                PartitionAction.PartitionVerb.SPLIT,
                List.of(whole),
                List.of(),
                0,
                null,
                null,
                false);
    }
}
