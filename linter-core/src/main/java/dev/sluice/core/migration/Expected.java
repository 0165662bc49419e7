package dev.sluice.core.migration;

import dev.sluice.core.source.Dialect;
import org.jspecify.annotations.Nullable;

/** What somebody has said of the folders that migrations are looked for in. */
public interface Expected {

    /** The layout's id of the migrations in a folder, or null to detect it. */
    @Nullable
    String layout(String folder);

    /** The dialect of the migrations in a folder, or null where nobody says. */
    @Nullable
    Dialect dialect(String folder);

    /** The same everywhere. */
    static Expected everywhere(@Nullable String layout, @Nullable Dialect dialect) {
        return new Expected() {
            @Override
            public @Nullable String layout(String folder) {
                return layout;
            }

            @Override
            public @Nullable Dialect dialect(String folder) {
                return dialect;
            }
        };
    }
}
