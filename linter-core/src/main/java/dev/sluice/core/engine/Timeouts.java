package dev.sluice.core.engine;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.State;
import dev.sluice.core.source.Dialect;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How long statements may wait or run, as far as migrations say. */
public final class Timeouts {

    /** Of PostgreSQL: how long a statement may take. */
    public static final String STATEMENT = "statement_timeout";

    /** MySQL's own, a year (manual, "Server System Variables"), limits nothing; nor does MariaDB's, a day. */
    private static final Duration NO_LIMIT = Duration.ofDays(1);

    private Timeouts() {}

    /** The setting that limits how long a statement waits for a table's lock. */
    public static String lockSetting(Dialect dialect) {
        return dialect.mysqlFamily() ? "lock_wait_timeout" : "lock_timeout";
    }

    /**
     * Whether a statement gives up waiting for a lock.
     *
     * @param otherwise whether it does where no migration says anything
     */
    public static boolean limitsLockWait(Statement statement, State at, boolean otherwise) {
        if ((statement instanceof AlterTable alter && alter.lockWait() != null)
                || (statement instanceof LockTables lock && lock.nowait())) {
            return true;
        }
        String value = at.setting(lockSetting(at.dialect())).orElse(null);
        return value == null ? otherwise : limits(value, at.dialect());
    }

    /**
     * How long a statement waits for a lock before it gives up; empty where it waits without a limit, or no migration says
     * how long.
     */
    public static Optional<Duration> lockWait(Statement statement, State at) {
        if (statement instanceof AlterTable alter && alter.lockWait() != null) {
            // NOWAIT, or WAIT and a number
            String wait = alter.lockWait().text();
            return wait.length() > "WAIT".length()
                            && wait.toUpperCase(Locale.ROOT).startsWith("WAIT")
                    ? duration(wait.substring("WAIT".length()), at.dialect())
                    : Optional.of(Duration.ZERO);
        }
        if (statement instanceof LockTables lock && lock.nowait()) {
            return Optional.of(Duration.ZERO);
        }
        return at.setting(lockSetting(at.dialect()))
                .filter(it -> limits(it, at.dialect()))
                .flatMap(it -> duration(it, at.dialect()));
    }

    /** Whether a setting in force is one: zero is none in PostgreSQL, and no wait at all in MariaDB. */
    private static boolean limits(String value, Dialect dialect) {
        // What is not known before it runs was meant to be a limit.
        return duration(value, dialect)
                .map(it -> dialect.mysqlFamily() ? it.compareTo(NO_LIMIT) < 0 : !it.isZero())
                .orElse(true);
    }

    /** Whether a clause makes statements of this session wait for ever, or as long as they would without it. */
    public static boolean lifts(SetVariable.Setting setting, Dialect dialect) {
        return setting.value() == null || !limits(setting.value(), dialect);
    }

    /** The limit that a setting of PostgreSQL sets; empty where no migration set it, set it to none, or cannot be read. */
    public static Optional<Duration> limit(String setting, State at) {
        return at.setting(setting).flatMap(it -> duration(it, at.dialect())).filter(it -> !it.isZero());
    }

    /**
     * A time as settings have it: a number of milliseconds in PostgreSQL unless a unit stands behind it (manual, "Parameter
     * Names and Values"), of seconds in MySQL and MariaDB.
     */
    static Optional<Duration> duration(String value, Dialect dialect) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < text.length() && (Character.isDigit(text.charAt(digits)) || text.charAt(digits) == '.')) {
            digits++;
        }
        String unit = text.substring(digits).strip();
        if (digits == 0 || digits > 12 || text.charAt(0) == '.' || text.indexOf('.') != text.lastIndexOf('.')) {
            return Optional.empty();
        }
        Duration one = switch (unit.isEmpty() ? dialect.mysqlFamily() ? "s" : "ms" : unit) {
            case "us" -> Duration.ofNanos(1_000);
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "min" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> null;
        };
        if (one == null) {
            return Optional.empty();
        }
        BigDecimal millis = new BigDecimal(text.substring(0, digits))
                .multiply(BigDecimal.valueOf(one.toNanos()))
                .movePointLeft(6);
        return Optional.of(Duration.ofMillis(millis.longValue()));
    }
}
