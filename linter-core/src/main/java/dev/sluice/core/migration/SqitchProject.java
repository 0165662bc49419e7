package dev.sluice.core.migration;

import dev.sluice.core.migration.Engines.Engine;
import dev.sluice.core.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a Sqitch project has its plan and scripts, as {@code sqitch.conf} says. Paths begin at the tree's root.
 *
 * @param root the folder that all of it is in
 * @param plan the plan
 * @param deploy the scripts that go forward
 * @param revert those that go back
 * @param verify those that look whether a change is there
 * @param engine null if the configuration does not say it
 */
record SqitchProject(
        Folder root,
        SourceFile plan,
        Place deploy,
        Place revert,
        Place verify,
        @Nullable Engine engine) {

    private static final String PLAN = "sqitch.plan";
    private static final String CONFIG = "sqitch.conf";

    /**
     * The folders of one kind of script.
     *
     * @param folder of the changes as they are now
     * @param reworked of those that a later change of the same name has replaced
     */
    record Place(String folder, String reworked) {

        boolean holds(String path) {
            return Paths.within(path, folder) || Paths.within(path, reworked);
        }

        boolean within(String path) {
            return Paths.within(folder, path) && Paths.within(reworked, path);
        }
    }

    List<Place> places() {
        return List.of(deploy, revert, verify);
    }

    /** The project that a folder of scripts belongs to, or null. */
    static @Nullable SqitchProject around(Folder folder) {
        for (Folder above = folder; above != null; above = above.parent()) {
            SqitchProject project = at(above);
            if (project != null) {
                return project.places().stream().anyMatch(place -> place.holds(folder.path())) ? project : null;
            }
        }
        return null;
    }

    /** The project whose plan or configuration is in a folder; null if there is none, or no plan. */
    static @Nullable SqitchProject at(Folder folder) {
        boolean hasPlan = folder.has(PLAN);
        if (!hasPlan && !folder.has(CONFIG)) {
            return null;
        }
        for (Folder home = folder; home != null; home = home.parent()) {
            SourceFile config = home.text(CONFIG);
            if (config != null) {
                return new Settings(home, SqitchConfig.read(config.text())).project(hasPlan ? folder.path() : null);
            }
        }
        return new Settings(folder, Map.of()).project(folder.path());
    }

    /**
     * What the configuration says.
     *
     * @param home where it is, and where the paths in it begin
     */
    private record Settings(Folder home, Map<String, String> values) {

        /**
         * @param planned the folder of the plan, or null where the configuration says it
         */
        @Nullable
        SqitchProject project(@Nullable String planned) {
            String engine = engine(planned);
            String top = planned == null ? path(engine, "top_dir", home.path()) : planned;
            SourceFile plan = home.folders().text(path(engine, "plan_file", Paths.join(top, PLAN)));
            if (plan == null) {
                return null;
            }
            Place deploy = place(engine, top, "deploy");
            Place revert = place(engine, top, "revert");
            Place verify = place(engine, top, "verify");
            boolean inTop = deploy.within(top) && revert.within(top) && verify.within(top);
            Folder root = inTop ? home.folders().folder(top) : home;
            return new SqitchProject(
                    root, plan, deploy, revert, verify, engine.isEmpty() ? null : Engines.ofFolder(engine));
        }

        private Place place(String engine, String top, String kind) {
            String configured = value(engine, kind + "_dir");
            String rework =
                    Paths.normal(Paths.join(path(engine, "reworked_dir", top), configured == null ? kind : configured));
            String folder = path(engine, kind + "_dir", Paths.join(top, kind));
            return new Place(
                    folder,
                    path(engine, "reworked_" + kind + "_dir", rework == null || !inHome(rework) ? folder : rework));
        }

        /** The one whose folder the plan is in, else the project's own. */
        private String engine(@Nullable String planned) {
            String prefix = "engine.";
            String suffix = ".top_dir";
            for (String key : values.keySet()) {
                if (planned != null && key.startsWith(prefix) && key.endsWith(suffix)) {
                    String engine =
                            key.substring(prefix.length(), Math.max(prefix.length(), key.length() - suffix.length()));
                    if (path(engine, "top_dir", "").equals(planned)) {
                        return engine;
                    }
                }
            }
            return values.getOrDefault("core.engine", "");
        }

        private @Nullable String value(String engine, String key) {
            String own = values.get("engine." + engine + "." + key);
            return own == null ? values.get("core." + key) : own;
        }

        /** A configured path; the fallback without one, or where it leads out of the project. */
        private String path(String engine, String key, String fallback) {
            String written = value(engine, key);
            String path = written == null ? null : Paths.normal(Paths.join(home.path(), written));
            return path == null || !inHome(path) ? fallback : path;
        }

        private boolean inHome(String path) {
            return Paths.within(path, home.path());
        }
    }
}
