package dev.sluice.core.engine;

import dev.sluice.core.source.Dialect;
import java.util.Locale;
import java.util.Set;

/** What is known of the settings of a session. */
public final class SessionSettings {

    /** PostgreSQL's manual, chapters "Client Connection Defaults" and "Version and Platform Compatibility". */
    private static final Set<String> POSTGRES = Set.of(
            "search_path",
            "role",
            "session_authorization",
            "session_replication_role",
            "row_security",
            "check_function_bodies",
            "default_tablespace",
            "default_table_access_method",
            "default_transaction_isolation",
            "default_transaction_read_only",
            "default_transaction_deferrable",
            "timezone",
            "datestyle",
            "intervalstyle",
            "xmloption",
            "array_nulls",
            "standard_conforming_strings",
            "transform_null_equals");

    /** MySQL's and MariaDB's manuals, "Server System Variables". */
    private static final Set<String> MYSQL = Set.of(
            "sql_mode",
            "foreign_key_checks",
            "unique_checks",
            "check_constraint_checks",
            "innodb_strict_mode",
            "time_zone",
            "collation_connection",
            "character_set_connection",
            "default_storage_engine",
            "autocommit",
            "sql_log_bin",
            "sql_safe_updates",
            "sql_auto_is_null",
            "explicit_defaults_for_timestamp",
            "auto_increment_increment",
            "auto_increment_offset",
            "alter_algorithm",
            "old_alter_table",
            "old_mode",
            "system_versioning_alter_history",
            "transaction_isolation",
            "tx_isolation");

    /** Switches that servers come with turned on, and off. */
    private static final Set<String> ON = Set.of(
            "autocommit",
            "foreign_key_checks",
            "unique_checks",
            "check_constraint_checks",
            "innodb_strict_mode",
            "sql_log_bin",
            "row_security",
            "check_function_bodies",
            "array_nulls",
            "standard_conforming_strings");

    private static final Set<String> OFF = Set.of(
            "sql_safe_updates",
            "sql_auto_is_null",
            "old_alter_table",
            "default_transaction_read_only",
            "default_transaction_deferrable",
            "transform_null_equals");

    private SessionSettings() {}

    /** Whether a value is the one that a server comes with: who sets that sets back what was set before. */
    public static boolean isDefault(String setting, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "on", "true", "yes" -> ON.contains(setting);
            case "0", "off", "false", "no" -> OFF.contains(setting);
            case "origin" -> setting.equals("session_replication_role");
            case "none" -> setting.equals("role");
            default -> false;
        };
    }

    /** Whether the same statement does something else under another value: where, as whom, or with which result. */
    public static boolean changesMeaning(String setting, Dialect dialect) {
        return (dialect == Dialect.POSTGRESQL ? POSTGRES : MYSQL).contains(setting);
    }
}
