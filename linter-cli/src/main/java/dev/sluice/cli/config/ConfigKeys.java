package dev.sluice.cli.config;

import dev.sluice.core.gate.FailOn;
import dev.sluice.core.gate.Level;
import dev.sluice.core.migration.Layout;
import dev.sluice.core.migration.Layouts;
import dev.sluice.core.source.Dialect;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The keys of a config: its reader, the hints for unknown keys, the JSON Schema and what is shown all follow this table. */
final class ConfigKeys {

    /** What a key takes. */
    enum Type {
        TEXT,
        /** One of some words. */
        WORD,
        TEXTS,
        /** Ids and other names of rules, and ids of categories. */
        RULE_NAMES,
        FLAG,
        /** {@code 2027-03-01}, with or without quotes. */
        DATE,
        TABLE,
        /** An array of tables. */
        TABLES,
        /** Ids of rules and categories, each with a level, or a table of a level and the rule's options. */
        RULES,
        /** Names of helpers, each with the SQL that it writes. */
        TEMPLATES
    }

    /**
     * A key.
     *
     * @param standard what holds where it is not given, as TOML; {@code ""} for nothing
     * @param description a sentence without a final stop
     * @param words that it can be
     * @param required whether its table says nothing without it
     * @param keys of its table or tables
     */
    record Key(
            String name,
            Type type,
            String standard,
            String description,
            List<String> words,
            boolean required,
            List<Key> keys) {

        private static Key of(String name, Type type, String standard, String description) {
            return new Key(name, type, standard, description, List.of(), false, List.of());
        }

        private static Key word(String name, List<String> words, String standard, String description) {
            return new Key(name, Type.WORD, standard, description, words, false, List.of());
        }

        private static Key tables(String name, Type type, String description, List<Key> keys) {
            return new Key(name, type, "", description, List.of(), false, keys);
        }

        private Key needed() {
            return new Key(name, type, standard, description, words, true, keys);
        }
    }

    static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Level::id).toList();

    /** What is said of trees, at the top for all of them. */
    static final List<Key> OF_TREES = List.of(
            Key.word(
                    "dialect",
                    Arrays.stream(Dialect.values()).map(Dialect::id).toList(),
                    "",
                    "The engine; without it, inferred and said"),
            Key.of(
                    "target-version",
                    Type.TEXT,
                    "",
                    "The server's version, such as \"16\", \"8.0.36\" or \"10.11\"; needs `dialect`"),
            Key.word(
                    "layout",
                    Stream.concat(Stream.of("auto"), Layouts.all().stream().map(Layout::id))
                            .toList(),
                    "\"auto\"",
                    "The migration tool"),
            Key.of(
                    "schema",
                    Type.TEXT,
                    "",
                    "A dump (pg_dump -s, mysqldump -d, structure.sql) that stands in for the history before the first migration"),
            Key.of(
                    "applied",
                    Type.TEXT,
                    "",
                    "The version or file name of the last migration that every database has: it and those before it are"
                            + " read and not judged"));

    static final List<Key> TREE = Stream.concat(
                    Stream.of(Key.of("path", Type.TEXT, "", "The folder of the migrations")
                            .needed()),
                    OF_TREES.stream())
            .toList();

    static final List<Key> OVERRIDE = List.of(
            Key.of("paths", Type.TEXTS, "", "Globs of the files for which this holds")
                    .needed(),
            Key.of("rules", Type.RULES, "", "Levels and options that hold instead"),
            Key.of("ignore", Type.RULE_NAMES, "[]", "Rules and categories that are off"));

    static final List<Key> IGNORE = List.of(
            Key.of("paths", Type.TEXTS, "", "Globs of the files for which this holds; without it, all"),
            Key.of("rules", Type.RULE_NAMES, "", "Rules and categories whose findings are held back")
                    .needed(),
            Key.of("reason", Type.TEXT, "", "Why the team lives with them").needed(),
            Key.of("until", Type.DATE, "", "The last day on which this holds; after it the findings return"));

    static final List<Key> TABLES = List.of(
            Key.of(
                    "small",
                    Type.TEXTS,
                    "[]",
                    "Names of tables, with `*` and `?`, that are scanned in no time: findings whose cost is work are one step milder"),
            Key.of(
                    "hot",
                    Type.TEXTS,
                    "[]",
                    "Names of tables, with `*` and `?`, that are never idle: even a short lock is felt"));

    static final List<Key> ROOT = Stream.concat(
                    OF_TREES.stream(),
                    Stream.of(
                            Key.of(
                                    "paths",
                                    Type.TEXTS,
                                    "",
                                    "Files and directories that are judged where the command line names none; without it, the"
                                            + " paths of the trees, else whatever is found"),
                            Key.of("exclude", Type.TEXTS, "[]", "Globs of files and folders that are not read"),
                            Key.word(
                                    "fail-on",
                                    Stream.of(FailOn.ERROR, FailOn.WARNING, FailOn.NOTE, FailOn.NEVER)
                                            .map(FailOn::id)
                                            .toList(),
                                    "\"error\"",
                                    "The mildest finding that fails the gate"),
                            Key.of(
                                    "select",
                                    Type.RULE_NAMES,
                                    "",
                                    "Rules and categories that judge, and no others; without it, all that speak unasked"),
                            Key.of(
                                    "edition",
                                    Type.TEXT,
                                    "",
                                    "The release whose rules were agreed to, such as \"0.1\": rules that came later say notes"),
                            Key.of("preview", Type.FLAG, "true", "Whether new rules speak, as notes"),
                            Key.word(
                                    "online-schema-change",
                                    List.of("gh-ost", "pt-osc", "spirit"),
                                    "",
                                    "The tool that copies tables in the background: copies and rebuilds are notes"),
                            Key.of(
                                    "lock-timeout-set",
                                    Type.FLAG,
                                    "false",
                                    "Whether the role or the runner limits how long a statement waits for a lock"),
                            Key.tables("tables", Type.TABLE, "What no migration tells of tables", TABLES),
                            Key.of(
                                    "rules",
                                    Type.RULES,
                                    "",
                                    "Levels of rules and categories, and options of rules: \"warning\", or { level ="
                                            + " \"warning\", … }"),
                            Key.tables("tree", Type.TABLES, "A folder of migrations, and what is said of it", TREE),
                            Key.tables("override", Type.TABLES, "What holds for some files instead", OVERRIDE),
                            Key.tables("ignore", Type.TABLES, "Findings that the team lives with", IGNORE),
                            Key.of(
                                    "templates",
                                    Type.TEMPLATES,
                                    "",
                                    "What the helpers write that templates call: name = SQL")))
            .toList();

    private ConfigKeys() {}
}
