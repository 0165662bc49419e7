package dev.sluice.core.engine.mysql;

import dev.sluice.core.engine.LockMode;
import java.util.Locale;
import java.util.Optional;

/** The modes of the LOCK clause. */
final class InnodbLocks {

    /** Others read and write. */
    static final LockMode NONE = new LockMode("NONE", 0, false, false);
    /** Others read. */
    static final LockMode SHARED = new LockMode("SHARED", 1, false, true);
    /** Others wait. */
    static final LockMode EXCLUSIVE = new LockMode("EXCLUSIVE", 2, true, true);

    private InnodbLocks() {}

    /** The mode of a clause's word; empty for DEFAULT and for what is no mode. */
    static Optional<LockMode> of(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            // ALTER ONLINE says LOCK=NONE (https://mariadb.com/kb/en/alter-table/).
            case "NONE", "ONLINE" -> Optional.of(NONE);
            case "SHARED" -> Optional.of(SHARED);
            case "EXCLUSIVE" -> Optional.of(EXCLUSIVE);
            default -> Optional.empty();
        };
    }
}
