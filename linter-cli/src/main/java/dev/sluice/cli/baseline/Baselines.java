package dev.sluice.cli.baseline;

import dev.sluice.cli.config.ConfigFiles;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.gate.Baseline;
import dev.sluice.core.gate.BaselineSuppressor;
import dev.sluice.core.lint.LintReport;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the baselines of a run lie: beside the config of each tree, in the working directory where a tree has none, or
 * where somebody says.
 *
 * @param directory the working directory
 * @param root what paths in the report are relative to
 * @param named the baseline that was named, or that beside a config that was, or null
 * @param expected whether there has to be one
 */
public record Baselines(Path directory, Path root, @Nullable Path named, boolean expected) {

    /** A baseline file, and the findings that are its own. */
    public record Place(Path file, String shown, Path root, List<Finding> findings) {

        /** How it names a file of the report. */
        public String path(String reported) {
            Path folder = file.getParent();
            Path path = root.resolve(reported);
            return (folder == null ? path : folder.relativize(path)).toString().replace(File.separatorChar, '/');
        }

        /** A baseline of what is found now. */
        public Baseline found() {
            return Baseline.of(findings, this::path);
        }

        /** Whether all is known of what is found in a file that an entry names. */
        public Predicate<String> known(LintReport report) {
            Path folder = file.toAbsolutePath().getParent();
            return path -> {
                Path there =
                        folder == null ? Path.of(path) : folder.resolve(path).normalize();
                boolean judged = there.startsWith(root)
                        && report.judged()
                                .contains(root.relativize(there).toString().replace(File.separatorChar, '/'));
                return judged || !Files.exists(there);
            };
        }

        /** Whether there is a file. */
        public boolean exists() {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        }

        /**
         * Reads it.
         *
         * @throws BaselineException if it cannot be read, or is none
         */
        public Baseline read() throws BaselineException {
            try {
                if (Files.size(file) > BaselineFile.LONGEST) {
                    throw new BaselineException(shown + ": larger than 64 MiB");
                }
                return BaselineFile.read(shown, Files.readString(file, StandardCharsets.UTF_8));
            } catch (CharacterCodingException e) {
                throw new BaselineException(shown + ": not UTF-8 text");
            } catch (IOException e) {
                throw new BaselineException("%s: cannot be read".formatted(shown));
            }
        }
    }

    /** The baselines of a report's trees, each with the findings that are its own. */
    public List<Place> places(LintReport report) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (LintReport.Tree tree : report.trees()) {
            files.put(tree.root(), named == null ? beside(tree.root()) : named);
        }
        Map<Path, List<Finding>> findings = new LinkedHashMap<>();
        new LinkedHashSet<>(files.values()).forEach(file -> findings.put(file, new ArrayList<>()));
        if (findings.isEmpty()) {
            findings.put(named == null ? directory.resolve(BaselineFile.NAME) : named, new ArrayList<>());
        }
        List<String> roots = files.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (Finding finding : report.findings()) {
            Path file = roots.stream()
                    .filter(it -> holds(it, finding.file()))
                    .findFirst()
                    .map(files::get)
                    .orElse(findings.keySet().iterator().next());
            findings.getOrDefault(file, new ArrayList<>()).add(finding);
        }
        List<Place> places = new ArrayList<>();
        findings.forEach((file, own) -> places.add(new Place(file, shown(file), root, own)));
        return places;
    }

    private static boolean holds(String tree, String file) {
        return tree.isEmpty() || tree.equals(".") || file.startsWith(tree + "/");
    }

    /** Beside the nearest config at or above a tree. */
    private Path beside(String tree) {
        Path end = repository();
        for (Path folder = root.resolve(tree).normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(ConfigFiles.NAME))) {
                return folder.resolve(BaselineFile.NAME);
            }
            if (folder.equals(end)) {
                break;
            }
        }
        return directory.resolve(BaselineFile.NAME);
    }

    /** Above it nothing is looked for. */
    private Path repository() {
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return root;
    }

    private String shown(Path file) {
        return directory.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /**
     * The report without what baselines hold back.
     *
     * @param complete whether everything was judged, so that what a baseline has beyond it is no longer found
     */
    public LintReport heldBack(LintReport report, boolean complete) {
        IdentityHashMap<Finding, BaselineSuppressor> holders = new IdentityHashMap<>();
        Map<Place, BaselineSuppressor> used = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Place place : places(report)) {
            if (place.exists() || expected) {
                try {
                    BaselineSuppressor suppressor = new BaselineSuppressor(existing(place), place::path);
                    place.findings().forEach(it -> holders.put(it, suppressor));
                    used.put(place, suppressor);
                } catch (BaselineException e) {
                    problems.add(e.line());
                }
            }
        }
        LintReport left =
                report.without(it -> Optional.ofNullable(holders.get(it)).flatMap(holder -> holder.suppress(it)));
        List<String> notices = new ArrayList<>();
        used.forEach((place, suppressor) -> {
            if (complete && suppressor.stale() > 0) {
                notices.add(stale(suppressor.stale(), place));
            }
        });
        return left.saying(notices, problems);
    }

    /**
     * Reads a baseline that has to be there.
     *
     * @throws BaselineException if it is not, or cannot be used
     */
    public Baseline existing(Place place) throws BaselineException {
        if (!place.exists()) {
            throw new BaselineException(
                    "there is no baseline `%s`; `sluice baseline create` makes one".formatted(place.shown()));
        }
        if (named == null && Files.isSymbolicLink(place.file())) {
            throw new BaselineException(
                    "`%s` is a link, which is not followed; name it with --baseline".formatted(place.shown()));
        }
        return place.read();
    }

    private static String stale(int count, Place place) {
        return "%d %s of `%s` %s no longer found; `sluice baseline prune` drops %s"
                .formatted(
                        count,
                        count == 1 ? "finding" : "findings",
                        place.shown(),
                        count == 1 ? "is" : "are",
                        count == 1 ? "it" : "them");
    }
}
