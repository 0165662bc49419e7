package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.catalog.ReplicaIdentity.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/** What the actions on a table's options do. */
final class TableChanges {
    private TableChanges() {}

    static PMap<String, String> options(PMap<String, String> before, List<TableOption> options) {
        PMap<String, String> result = before;
        for (TableOption option : options) {
            result = option(result, option);
        }
        return result;
    }

    static Table option(Table table, TableOption option) {
        return table.withOptions(option(table.options(), option));
    }

    private static PMap<String, String> option(PMap<String, String> options, TableOption option) {
        return switch (option.name()) {
            // A character set brings its default collation along, a collation its character set.
            case "charset" -> charset(options, option.value().toLowerCase(Locale.ROOT));
            case "collate" -> {
                String collation = option.value().toLowerCase(Locale.ROOT);
                yield options.plus("charset", MysqlColumns.charsetOf(collation)).plus("collate", collation);
            }
            default -> options.plus(option.name(), option.value());
        };
    }

    private static PMap<String, String> charset(PMap<String, String> options, String charset) {
        String collation = options.get("collate");
        boolean fits = collation != null && MysqlColumns.charsetOf(collation).equals(charset);
        return fits
                ? options.plus("charset", charset)
                : options.plus("charset", charset).minus("collate");
    }

    /** CONVERT TO CHARACTER SET changes the table's default and every text column. */
    static Table convert(Table table, TableAction.ConvertCharacterSet action, Step step) {
        String collation = action.collation() == null ? null : step.key(action.collation());
        String charset = charset(action, collation, step);
        PMap<String, String> options = table.options().minus("charset").minus("collate");
        if (charset != null) {
            options = options.plus("charset", charset);
        }
        if (collation != null) {
            options = options.plus("collate", collation);
        }
        return table.withOptions(options)
                .withColumns(Table.mapped(
                        table.columns(),
                        it -> it.type() != null && MysqlColumns.isText(it.type())
                                ? it.withCharset(charset).withCollation(collation)
                                : it));
    }

    private static @Nullable String charset(
            TableAction.ConvertCharacterSet action, @Nullable String collation, Step step) {
        if (action.charset() != null) {
            return step.key(action.charset());
        }
        return collation == null ? null : MysqlColumns.charsetOf(collation);
    }

    static Table other(Table table, TableAction.OtherTableChange action) {
        Table.RowSecurity security = table.rowSecurity();
        return switch (action.change()) {
            case ENABLE_ROW_SECURITY -> table.withRowSecurity(new Table.RowSecurity(true, security.forced()));
            case DISABLE_ROW_SECURITY -> table.withRowSecurity(new Table.RowSecurity(false, security.forced()));
            case FORCE_ROW_SECURITY -> table.withRowSecurity(new Table.RowSecurity(security.enabled(), true));
            case NO_FORCE_ROW_SECURITY -> table.withRowSecurity(new Table.RowSecurity(security.enabled(), false));
            case CLUSTER_ON ->
                Indexes.clusteredOn(
                        table, action.name() == null ? null : action.name().value());
            case SET_WITHOUT_CLUSTER -> Indexes.clusteredOn(table, null);
            case NOT_OF -> table.withOfType(null);
            case REPLICA_IDENTITY_DEFAULT -> table.withReplicaIdentity(ReplicaIdentity.DEFAULT);
            case REPLICA_IDENTITY_FULL -> table.withReplicaIdentity(new ReplicaIdentity(Kind.FULL, null));
            case REPLICA_IDENTITY_NOTHING -> table.withReplicaIdentity(new ReplicaIdentity(Kind.NOTHING, null));
            case REPLICA_IDENTITY_INDEX ->
                table.withReplicaIdentity(new ReplicaIdentity(
                        Kind.INDEX, action.name() == null ? null : action.name().value()));
            case DISCARD_TABLESPACE ->
                table.withStorage(new Table.Storage(table.storage().rowVersions(), true));
            case IMPORT_TABLESPACE ->
                table.withStorage(new Table.Storage(table.storage().rowVersions(), false));
            default -> table;
        };
    }

    static Table logged(Table table, boolean logged) {
        return table.withPersistence(logged ? Persistence.PERMANENT : Persistence.UNLOGGED);
    }

    static Table accessMethod(Table table, TableAction.SetAccessMethod action, Step step) {
        PMap<String, String> options = table.options();
        return table.withOptions(
                action.method() == null
                        ? options.minus("access_method")
                        : options.plus("access_method", step.key(action.method())));
    }

    static Table systemVersioning(Table table, boolean added) {
        PMap<String, String> options = table.options();
        return table.withOptions(added ? options.plus("system versioning", "") : options.minus("system versioning"));
    }
}
