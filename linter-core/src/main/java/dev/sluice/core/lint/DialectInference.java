package dev.sluice.core.lint;

import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which dialect a tree is written in, going by words that only one dialect has. */
final class DialectInference {

    /** Enough to tell; a tree's first migrations create its tables. */
    private static final int FILES = 40;

    private static final int UNITS = 200_000;

    /** Positive for PostgreSQL, negative for the MySQL family. */
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("auto_increment", -5),
            Map.entry("engine", -3),
            Map.entry("tinyint", -3),
            Map.entry("mediumint", -3),
            Map.entry("mediumtext", -3),
            Map.entry("longtext", -3),
            Map.entry("datetime", -2),
            Map.entry("unsigned", -3),
            Map.entry("charset", -3),
            Map.entry("innodb", -5),
            Map.entry("utf8mb4", -5),
            Map.entry("modify", -3),
            Map.entry("enum", 0),
            Map.entry("serial", 3),
            Map.entry("bigserial", 5),
            Map.entry("timestamptz", 5),
            Map.entry("jsonb", 5),
            Map.entry("bytea", 5),
            Map.entry("uuid", 1),
            Map.entry("concurrently", 5),
            Map.entry("plpgsql", 5),
            Map.entry("extension", 3),
            Map.entry("returning", 1),
            Map.entry("nextval", 5),
            Map.entry("pg_catalog", 5),
            Map.entry("search_path", 5),
            Map.entry("standard_conforming_strings", 5),
            Map.entry("inet", 2),
            Map.entry("ilike", 4));

    private DialectInference() {}

    /** Empty where nothing tells. */
    static Optional<Dialect> infer(MigrationTree tree) {
        int score = 0;
        int mariadb = 0;
        int files = 0;
        for (MigrationTree.Entry entry : tree.migrations()) {
            if (++files > FILES) {
                break;
            }
            if (entry.read() instanceof ReadResult.Text read) {
                score += score(read.file(), entry.migration().section());
                mariadb += mariadbOverMysql(read.file().text());
            }
        }
        return dialect(score, mariadb);
    }

    /** The same of a dump of a schema; its first lines are enough. */
    static Optional<Dialect> infer(SourceFile dump) {
        return dialect(score(dump, new Span(0, dump.text().length())), mariadbOverMysql(dump.text()));
    }

    private static Optional<Dialect> dialect(int score, int mariadb) {
        if (score == 0) {
            return Optional.empty();
        }
        if (score > 0) {
            return Optional.of(Dialect.POSTGRESQL);
        }
        return Optional.of(mariadb > 0 ? Dialect.MARIADB : Dialect.MYSQL);
    }

    private static int score(SourceFile file, Span section) {
        Span sample = new Span(section.start(), Math.min(section.end(), section.start() + UNITS));
        int score = 0;
        // MySQL's lexer: it makes a token of a backtick, and PostgreSQL's words are words to it too.
        for (RawStatement statement :
                Splitter.splitAllBranches(file.text(), sample, Dialect.MYSQL).statements()) {
            // What a template keeps for one engine tells nothing of which one is meant.
            score += statement.conditional() ? 0 : score(statement.tokens());
        }
        return score;
    }

    private static int score(Tokens tokens) {
        int score = 0;
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.QUOTED_NAME) {
                score -= 3;
            } else if (kind == TokenKind.WORD) {
                score += WORDS.getOrDefault(tokens.text(i).toLowerCase(Locale.ROOT), 0);
            } else if (tokens.isSymbol(i, "::")
                    || (tokens.isSymbol(i, ":") && i + 1 < tokens.size() && tokens.isSymbol(i + 1, ":"))) {
                score += 4;
            }
        }
        return score;
    }

    /** How much more often a text speaks of MariaDB, as its dumps do, than of MySQL; "MySQL and MariaDB" is even. */
    private static int mariadbOverMysql(String text) {
        String sample = (text.length() > UNITS ? text.substring(0, UNITS) : text).toLowerCase(Locale.ROOT);
        return mentions(sample, "mariadb") - mentions(sample, "mysql");
    }

    private static int mentions(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
