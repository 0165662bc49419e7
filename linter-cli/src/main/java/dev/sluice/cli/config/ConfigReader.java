package dev.sluice.cli.config;

import dev.sluice.core.BuildInfo;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.ConfigIgnore;
import dev.sluice.core.gate.FailOn;
import dev.sluice.core.gate.Level;
import dev.sluice.core.gate.PathGlob;
import dev.sluice.core.gate.Policy;
import dev.sluice.core.gate.PolicyOverride;
import dev.sluice.core.gate.RuleChoice;
import dev.sluice.core.gate.TableClasses;
import dev.sluice.core.gate.TreeSettings;
import dev.sluice.core.lex.TemplateHelpers;
import dev.sluice.core.rule.NamePattern;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A TOML document to a config. Whatever it does not know is a mistake, and all of them are told at once. */
final class ConfigReader {

    private static final String TEMPLATES = "templates";

    private final TomlDocument document;
    private final ConfigPlace place;
    private final FileTree files;
    private final Mistakes mistakes;
    private final RuleSettings rules;
    private final ConfigTable root;

    /**
     * @param place where it lies
     * @param files that it is for
     */
    ConfigReader(TomlDocument document, ConfigPlace place, FileTree files, RuleRegistry registry) {
        this.document = document;
        this.place = place;
        this.files = files;
        this.mistakes = new Mistakes(document.file());
        this.rules = new RuleSettings(document, registry, mistakes);
        this.root = ConfigTable.root(document, mistakes);
    }

    Config read() throws ConfigException {
        RuleSettings.Said said = rules.read(root.pathOf("rules"), root.value("rules"));
        List<TreeSettings> trees = trees();
        Config config = new Config(
                templates(),
                policy(said),
                overrides(said),
                ignores(),
                Optional.ofNullable(root.text("fail-on")).flatMap(FailOn::of).orElse(null),
                paths(trees),
                globs(root, "exclude"),
                trees);
        mistakes.refuse();
        return config;
    }

    private Policy policy(RuleSettings.Said said) {
        ConfigTable classes = root.table("tables");
        return new Policy(
                new RuleChoice(rules.names(root, "select"), List.of()),
                said.levels(),
                said.options(),
                new TableClasses(patterns(classes, "small"), patterns(classes, "hot")),
                root.text("online-schema-change"),
                root.flag("lock-timeout-set", false),
                root.flag("preview", true),
                edition());
    }

    private static List<NamePattern> patterns(ConfigTable table, String key) {
        return table.texts(key).stream().map(NamePattern::new).toList();
    }

    private @Nullable String edition() {
        String edition = root.text("edition");
        if (edition == null) {
            return null;
        }
        Optional<EngineVersion> release = EngineVersion.parse(edition);
        if (release.isEmpty()) {
            root.atValue("edition", "`edition` is a release of Sluice, such as \"0.1\"");
            return null;
        }
        String own = BuildInfo.version().split("-", 2)[0];
        if (EngineVersion.parse(own)
                .filter(it -> release.get().compareTo(it) > 0)
                .isPresent()) {
            root.atValue("edition", "edition %s is later than this Sluice, which is %s".formatted(edition, own));
        }
        return edition;
    }

    private List<PolicyOverride> overrides(RuleSettings.Said base) {
        List<PolicyOverride> overrides = new ArrayList<>();
        Set<String> named = new HashSet<>(base.levels().keySet());
        for (ConfigTable table : root.tables("override")) {
            RuleSettings.Said said = rules.read(table.pathOf("rules"), table.value("rules"));
            Map<String, Level> levels = new LinkedHashMap<>(said.levels());
            rules.names(table, "ignore").forEach(id -> levels.put(id, Level.OFF));
            // What is said of a category here goes before what is said of its rules elsewhere.
            Map<String, Level> all = new HashMap<>();
            levels.forEach((id, level) ->
                    rules.rulesOf(id).stream().filter(named::contains).forEach(rule -> all.put(rule, level)));
            all.putAll(levels);
            named.addAll(levels.keySet());
            overrides.add(new PolicyOverride(globs(table, "paths"), all, said.options()));
        }
        return overrides;
    }

    private List<ConfigIgnore> ignores() {
        List<ConfigIgnore> ignores = new ArrayList<>();
        for (ConfigTable table : root.tables("ignore")) {
            List<String> names = rules.names(table, "rules");
            if (names.stream().anyMatch(rules::judgesSuppressions)) {
                table.atValue("rules", "rules about suppressions cannot be ignored; [rules] says how loud they are");
            }
            String reason = table.text("reason");
            ignores.add(new ConfigIgnore(
                    globs(table, "paths"),
                    Set.copyOf(names),
                    reason == null ? "" : reason,
                    table.date("until").orElse(null),
                    table.place()));
        }
        return ignores;
    }

    private List<PathGlob> globs(ConfigTable table, String key) {
        List<PathGlob> globs = new ArrayList<>();
        List<String> texts = table.texts(key);
        for (int i = 0; i < texts.size(); i++) {
            Optional<String> fault = PathGlob.fault(texts.get(i), place.folder());
            if (fault.isPresent()) {
                table.atValue(key, i, "a glob " + fault.get());
            } else {
                globs.add(PathGlob.of(texts.get(i), place.folder(), place.prefix()));
            }
        }
        return globs;
    }

    /** The paths that are given, else those of the trees. */
    private List<String> paths(List<TreeSettings> trees) {
        List<String> paths = new ArrayList<>();
        List<String> given = root.texts("paths");
        for (int i = 0; i < given.size(); i++) {
            int index = i;
            path(given.get(i), message -> root.atValue("paths", index, message)).ifPresent(paths::add);
        }
        if (given.isEmpty()) {
            trees.stream().skip(1).map(TreeSettings::path).forEach(paths::add);
        }
        return paths.stream().distinct().toList();
    }

    private interface Complaint {
        void about(String message);
    }

    /** A path that a key gives, from the root of the files; empty for one that lies beside them, or is none. */
    private Optional<String> path(String given, Complaint complaint) {
        if (given.startsWith("/")) {
            complaint.about("`%s` is not relative to the config's folder".formatted(TomlDocument.shown(given)));
        } else if (place.leavesRoot(given)) {
            complaint.about("`%s` leads out of the folder that is read".formatted(TomlDocument.shown(given)));
        } else {
            Optional<String> path = place.fromRoot(given);
            if (path.isPresent() && files.kind(path.get()) == FileTree.Kind.MISSING) {
                complaint.about("no such file or directory: `%s`".formatted(TomlDocument.shown(given)));
            }
            return path;
        }
        return Optional.empty();
    }

    /** What is said of all trees, and of each. */
    private List<TreeSettings> trees() {
        List<TreeSettings> trees = new ArrayList<>();
        TreeSettings all = settings(root, "", TreeSettings.NONE);
        trees.add(all);
        for (ConfigTable table : root.tables("tree")) {
            String given = table.text("path");
            Optional<String> path = given == null ? Optional.empty() : path(given, it -> table.atValue("path", it));
            TreeSettings tree = settings(table, path.orElse(""), all);
            path.ifPresent(it -> trees.add(tree));
        }
        return trees;
    }

    private TreeSettings settings(ConfigTable table, String path, TreeSettings all) {
        String named = table.text("dialect");
        Dialect dialect = named == null ? all.dialect() : Dialect.of(named).orElse(null);
        String layout = table.text("layout");
        String schema = table.text("schema");
        String applied = table.text("applied");
        return new TreeSettings(
                path,
                dialect,
                version(table, dialect, dialect == all.dialect() ? all.version() : null),
                layout == null ? all.layout() : layout.equals("auto") ? null : layout,
                schema == null ? all.schema() : schema(table, schema),
                applied == null ? all.applied() : new TreeSettings.AppliedMark(applied, table.place("applied")));
    }

    private @Nullable EngineVersion version(
            ConfigTable table, @Nullable Dialect dialect, @Nullable EngineVersion standard) {
        String key = "target-version";
        String text = table.text(key);
        if (text == null) {
            return standard;
        }
        if (dialect == null) {
            table.atKey(key, "`target-version` needs `dialect`: a version means nothing without its engine");
            return null;
        }
        KnownVersions known = new KnownVersions();
        EngineVersion version = known.resolve(dialect, text).orElse(null);
        if (version == null) {
            table.atValue(
                    key,
                    "unknown %s version `%s`; known are %s"
                            .formatted(
                                    dialect.title(),
                                    TomlDocument.shown(text),
                                    String.join(", ", known.series(dialect))));
        }
        return version;
    }

    private @Nullable String schema(ConfigTable table, String given) {
        Optional<String> path = path(given, it -> table.atValue("schema", it));
        if (path.isPresent() && path.get().isEmpty()) {
            table.atValue("schema", "`%s` is no file".formatted(TomlDocument.shown(given)));
        } else if (path.isEmpty() && !given.startsWith("/") && !place.leavesRoot(given)) {
            table.atValue(
                    "schema",
                    "`%s` lies outside of the working directory; run sluice in the config's folder"
                            .formatted(TomlDocument.shown(given)));
        }
        return path.orElse(null);
    }

    private TemplateHelpers templates() {
        Object value = root.value(TEMPLATES);
        if (value == null) {
            return TemplateHelpers.NONE;
        }
        Map<String, String> patterns = new LinkedHashMap<>();
        addPatterns(List.of(TEMPLATES), value, patterns);
        return new TemplateHelpers(patterns);
    }

    /** TOML reads the key {@code dbt_utils.star} as a table in a table, and it means the same here. */
    private void addPatterns(List<String> path, @Nullable Object value, Map<String, String> patterns) {
        if (value instanceof Map<?, ?> entries) {
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                addPatterns(TomlDocument.below(path, String.valueOf(entry.getKey())), entry.getValue(), patterns);
            }
            return;
        }
        String name = String.join(".", path.subList(1, path.size()));
        if (name.isEmpty()) {
            mistakes.add(document.value(path), "`templates` is a table: a helper's name = the SQL that it writes");
        } else if (!(value instanceof String pattern)) {
            mistakes.add(
                    document.value(path), "the SQL that `%s` writes is a string".formatted(TomlDocument.shown(name)));
        } else if (!TemplateHelpers.callable(name)) {
            mistakes.add(document.key(path), "`%s` is no name of a helper".formatted(TomlDocument.shown(name)));
        } else {
            patterns.put(name, pattern);
        }
    }
}
