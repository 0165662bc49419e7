package dev.sluice.core.engine;

import dev.sluice.core.source.Dialect;
import java.util.Locale;
import java.util.Set;

/**
 * The words that no server takes as a column's name without quotes. Measured: PostgreSQL 16.15 {@code pg_get_keywords()},
 * categories R and T; MySQL 9.7.4 {@code information_schema.keywords}; MariaDB 11.4.5 by trying each of its keywords.
 */
public final class ReservedNames {

    private static final Set<String> POSTGRESQL = words("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check
            collate collation column concurrently constraint create cross current_catalog current_date
            current_role current_schema current_time current_timestamp current_user default deferrable desc
            distinct do else end except false fetch for foreign freeze from full grant group having ilike in
            initially inner intersect into is isnull join lateral leading left like limit localtime
            localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
            references returning right select session_user similar some symmetric system_user table tablesample
            then to trailing true union unique user using variadic verbose when where window with
            """);

    private static final Set<String> MYSQL = words("""
            accessible add all alter analyze and as asc asensitive before between bigint binary blob both by
            call cascade case change char character check collate column condition constraint continue convert
            create cross cube cume_dist current_date current_time current_timestamp current_user cursor database
            databases day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete
            dense_rank desc describe deterministic distinct distinctrow div double drop dual each else elseif
            empty enclosed escaped except exists exit explain external false fetch first_value float float4
            float8 for force foreign from fulltext function generated get grant group grouping groups having
            high_priority hour_microsecond hour_minute hour_second if ignore in index infile inner inout
            insensitive insert int int1 int2 int3 int4 int8 integer intersect interval into io_after_gtids
            io_before_gtids is iterate join json_table key keys kill lag last_value lateral lead leading leave
            left library like limit linear lines load localtime localtimestamp lock long longblob longtext loop
            low_priority match maxvalue mediumblob mediumint mediumtext middleint minute_microsecond
            minute_second mod modifies natural no_write_to_binlog not nth_value ntile null numeric of on
            optimize optimizer_costs option optionally or order out outer outfile over partition percent_rank
            precision primary procedure purge qualify range rank read read_write reads real recursive references
            regexp release rename repeat replace require resignal restrict return revoke right rlike row
            row_number rows schema schemas second_microsecond select sensitive separator set show signal
            smallint spatial specific sql sql_big_result sql_calc_found_rows sql_small_result sqlexception
            sqlstate sqlwarning ssl starting stored straight_join system table tablesample terminated then
            tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned update usage
            use using utc_date utc_time utc_timestamp values varbinary varchar varcharacter varying virtual when
            where while window with write xor year_month zerofill
            """);

    private static final Set<String> MARIADB = words("""
            accessible add all alter analyze and as asc asensitive before between bigint binary blob both by
            call cascade case change char character check collate column condition constraint continue convert
            create cross current_date current_role current_time current_timestamp current_user cursor databases
            day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete
            delete_domain_id desc describe deterministic distinct distinctrow div double do_domain_ids drop dual
            each else elseif enclosed escaped except exists exit explain false fetch float float4 float8 for
            force foreign from fulltext grant group having high_priority hour_microsecond hour_minute
            hour_second if ignore ignore_domain_ids in index infile inner inout insensitive insert int int1 int2
            int3 int4 int8 integer intersect interval into is iterate join key keys kill leading leave left like
            limit linear lines load localtime localtimestamp lock long longblob longtext loop low_priority
            master_demote_to_replica master_demote_to_slave master_ssl_verify_server_cert match maxvalue
            mediumblob mediumint mediumtext middleint minute_microsecond minute_second mod modifies natural not
            no_write_to_binlog null numeric offset on optimize optionally or order out outer outfile over
            page_checksum parse_vcol_expr partition portion precision primary procedure purge range read reads
            read_write real recursive references ref_system_id regexp release rename repeat replace require
            resignal restrict return returning revoke right rlike rows row_number schemas second_microsecond
            select sensitive separator set show signal smallint spatial specific sql sqlexception sqlstate
            sqlwarning sql_after_gtids sql_before_gtids sql_big_result sql_calc_found_rows sql_small_result ssl
            starting stats_auto_recalc stats_persistent stats_sample_pages straight_join table terminated then
            tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned update usage
            use using utc_date utc_time utc_timestamp values varbinary varchar varcharacter varying when where
            while with write xor year_month zerofill
            """);

    private ReservedNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** Whether a name is one of them, whatever the case of its letters. */
    public static boolean contains(String name, Dialect dialect) {
        Set<String> words = switch (dialect) {
            case POSTGRESQL -> POSTGRESQL;
            case MYSQL -> MYSQL;
            case MARIADB -> MARIADB;
        };
        return words.contains(name.toLowerCase(Locale.ROOT));
    }
}
