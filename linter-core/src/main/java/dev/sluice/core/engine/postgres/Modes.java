package dev.sluice.core.engine.postgres;

import dev.sluice.core.engine.LockMode;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's table-level lock modes, the weakest first: manual, "Explicit Locking", table 13.2. */
final class Modes {

    static final LockMode ACCESS_SHARE = new LockMode("ACCESS SHARE", 1, false, false);
    static final LockMode ROW_SHARE = new LockMode("ROW SHARE", 2, false, false);
    static final LockMode ROW_EXCLUSIVE = new LockMode("ROW EXCLUSIVE", 3, false, false);
    static final LockMode SHARE_UPDATE_EXCLUSIVE = new LockMode("SHARE UPDATE EXCLUSIVE", 4, false, false);
    static final LockMode SHARE = new LockMode("SHARE", 5, false, true);
    static final LockMode SHARE_ROW_EXCLUSIVE = new LockMode("SHARE ROW EXCLUSIVE", 6, false, true);
    static final LockMode EXCLUSIVE = new LockMode("EXCLUSIVE", 7, false, true);
    static final LockMode ACCESS_EXCLUSIVE = new LockMode("ACCESS EXCLUSIVE", 8, true, true);

    private static final List<LockMode> ALL = List.of(
            ACCESS_SHARE,
            ROW_SHARE,
            ROW_EXCLUSIVE,
            SHARE_UPDATE_EXCLUSIVE,
            SHARE,
            SHARE_ROW_EXCLUSIVE,
            EXCLUSIVE,
            ACCESS_EXCLUSIVE);

    private Modes() {}

    /** The mode of a name as LOCK TABLE writes it, in upper case; empty for anything else. */
    static Optional<LockMode> named(String name) {
        for (LockMode mode : ALL) {
            if (mode.name().equals(name)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
