package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.cli.git.TestRepository;
import dev.sluice.core.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --since} takes for new, in histories that real git has written. */
final class SinceTest {

    private static final String TABLE = "CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);\n";
    /** An error on a table that is not new. */
    private static final String INDEX = "CREATE INDEX i ON t (a);\n";

    private static final String OTHER_INDEX = "CREATE INDEX j ON t (b);\n";

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    private TestRepository repository;

    @BeforeAll
    static void aTableWithAnIndexIsOnMain() throws IOException {
        TestRepository.in(template)
                .write("db/V1__t.sql", TABLE)
                .write("db/V2__i.sql", INDEX)
                .commit()
                .branch("work");
    }

    @BeforeEach
    void copy() throws IOException {
        repository = TestRepository.at(template).copiedTo(folder.resolve("r"));
    }

    @Test
    void nothingChangedIsNothingToJudge() {
        Run run = check("--since", "main");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("nothing to judge\n");
    }

    @Test
    void whatIsCommittedStagedOrUntrackedIsNewAndReleasedTogether() throws IOException {
        repository
                .write("db/V3__u.sql", "CREATE TABLE u (id bigint PRIMARY KEY, c int);\n")
                .commit();
        repository.write("db/V4__j.sql", OTHER_INDEX);
        repository.git("add", "-A");
        // u is new to whatever is released with it
        repository.write("db/V5__k.sql", "CREATE INDEX k ON u (c);\n");
        assertThat(errors("--since", "main")).containsExactly("db/V4__j.sql:1:1: create-index-blocks-writes");
    }

    @Test
    void whatGitIgnoresIsNotThere() throws IOException {
        repository.write(".gitignore", "V3*\n").write("db/V3__j.sql", OTHER_INDEX);
        assertThat(check("--since", "main").out()).isEqualTo("nothing to judge\n");
    }

    @Test
    void pathsNarrowIt() throws IOException {
        repository.write("db/V3__j.sql", OTHER_INDEX).write("db/V4__drop.sql", "DROP TABLE t;\n");
        assertThat(errors("--since", "main", "db/V4__drop.sql")).containsExactly("db/V4__drop.sql:1:1: drop-table");
        assertThat(errors("--since", "main", "db/V1__t.sql")).isEmpty();
        assertThat(check("--since", "main", "db/V4__drop.sql").out()).contains("3 migrations of history");
    }

    @Test
    void anEditedMigrationIsJudgedAndSaidToBeEdited() throws IOException {
        repository.write("db/V2__i.sql", OTHER_INDEX);
        assertThat(errors("--since", "main"))
                .containsExactly(
                        "db/V2__i.sql:1:1: applied-migration-edited", "db/V2__i.sql:1:1: create-index-blocks-writes");
    }

    @Test
    void aCommentMakesNoStatementNew() throws IOException {
        repository.write("db/V2__i.sql", "-- why\n" + INDEX);
        Run run = check("--since", "main");
        assertThat(ids(run)).containsExactly("db/V2__i.sql:1:1: applied-migration-edited");
        assertThat(run.out()).contains("1 error about what is no longer as it was; no statement is new. Gate");
    }

    @Test
    void aDeletedMigrationIsMissed() throws IOException {
        repository.delete("db/V2__i.sql");
        assertThat(errors("--since", "main")).containsExactly("db/V2__i.sql:1:1: applied-migration-deleted");
        assertThat(errors("--since", "main", "db/V2__i.sql"))
                .containsExactly("db/V2__i.sql:1:1: applied-migration-deleted");
    }

    @Test
    void soAreAllWhenTheirFolderIsGone() throws IOException {
        repository.delete("db/V1__t.sql").delete("db/V2__i.sql");
        assertThat(errors("--since", "main"))
                .containsExactly(
                        "db/V1__t.sql:1:1: applied-migration-deleted", "db/V2__i.sql:1:1: applied-migration-deleted");
    }

    @Test
    void aRenamedMigrationIsNoNewOne() throws IOException {
        repository.git("mv", "db/V2__i.sql", "db/V3__i.sql");
        Run run = check("--since", "main");
        assertThat(ids(run)).containsExactly("db/V2__i.sql:1:1: applied-migration-deleted");
        assertThat(run.out()).contains("was renamed to `V3__i.sql`");
    }

    @Test
    void aFolderThatWasMovedHoldsNothingNew() throws IOException {
        repository.git("mv", "db", "migrations");
        assertThat(check("--since", "main").out()).isEqualTo("nothing to judge\n");
    }

    @Test
    void aVersionMayBeTakenOnTheTargetMeanwhile() throws IOException {
        repository
                .write("db/V3__mine.sql", "CREATE TABLE mine (id bigint PRIMARY KEY);\n")
                .commit();
        repository.checkout("main").write("db/V3__theirs.sql", "SELECT 1;\n").commit();
        repository.checkout("work");
        Run run = check("--since", "main");
        assertThat(ids(run)).containsExactly("db/V3__mine.sql:1:1: version-taken-on-target");
        assertThat(run.out()).contains("version 3 was taken on the target branch by `V3__theirs.sql`");
    }

    @Test
    void whatTheTargetHasMeanwhileIsNotMissed() throws IOException {
        repository
                .write("db/V4__mine.sql", "CREATE TABLE mine (id bigint PRIMARY KEY);\n")
                .commit();
        repository.checkout("main").write("db/V3__theirs.sql", OTHER_INDEX).commit();
        repository.checkout("work");
        assertThat(check("--since", "main").code()).isZero();
    }

    @Test
    void ofAFileWithManyChangeSetsOnlyTheNewOneIsNew() throws IOException {
        String log = "--liquibase formatted sql\n--changeset a:1\n" + TABLE + "--changeset a:2\n" + INDEX;
        repository.write("log/changes.sql", log).commit().branch("more");
        repository.write("log/changes.sql", log + "--changeset a:3\n" + OTHER_INDEX);
        assertThat(errors("--since", "work")).containsExactly("log/changes.sql:7:1: create-index-blocks-writes");
    }

    @Test
    void whatStandsBesideAMigrationBelongsToIt() throws IOException {
        repository.write("db/V3__j.sql", "CREATE INDEX CONCURRENTLY j ON t (b);\n");
        repository
                .write("db/V3__j.sql.conf", "executeInTransaction=false\n")
                .commit()
                .branch("more");
        repository.write("db/V3__j.sql.conf", "executeInTransaction=true\n");
        assertThat(errors("--since", "work")).containsExactly("db/V3__j.sql:1:1: refused-in-transaction");
    }

    @Test
    void aChangedDownIsAskedWhetherItTakesItsUpBack() throws IOException {
        repository
                .write("go/1_t.up.sql", TABLE)
                .write("go/1_t.down.sql", "DROP TABLE t;\n")
                .write("go/2_i.up.sql", INDEX)
                .write("go/2_i.down.sql", "DROP INDEX i;\n")
                .commit()
                .branch("more");
        repository.write("go/2_i.down.sql", "DROP INDEX IF EXISTS k;\n");
        Run run = check("--since", "work");
        assertThat(run.out()).startsWith("go/2_i.up.sql:1:1: note[down-does-not-restore]");
        assertThat(ids(run)).isEmpty();
        repository.delete("go/2_i.down.sql");
        assertThat(check("--since", "work").out()).startsWith("go/2_i.up.sql:1:1: warning[down-missing]");
    }

    @Test
    void aConfigOrADumpIsNoMigration() throws IOException {
        repository
                .write("sluice.toml", "[templates]\n")
                .write("schema.txt", "x")
                .write("README.md", "x");
        assertThat(check("--since", "main").out()).isEqualTo("nothing to judge\n");
    }

    @Test
    void lineEndsThatGitWritesAreNoChange() throws IOException {
        repository.git("config", "core.autocrlf", "true");
        repository.write("db/V2__i.sql", INDEX.replace("\n", "\r\n"));
        assertThat(check("--since", "main").out()).isEqualTo("nothing to judge\n");
    }

    @Test
    void aFileThatWasNoTextBeforeIsHistory() throws IOException {
        Files.write(repository.folder().resolve("db/V3__x.sql"), new byte[] {'-', '-', (byte) 0xF6, '\n'});
        assertThat(errors("--since", "main")).containsExactly("db/V3__x.sql:1:1: file-not-readable");
        repository.commit().branch("more");
        assertThat(check("--since", "work").out()).isEqualTo("nothing to judge\n");
    }

    @Test
    void aDetachedHeadAndACommitByItsNameWillDo() throws IOException {
        String main = repository.git("rev-parse", "main").strip();
        repository.write("db/V3__j.sql", OTHER_INDEX).commit();
        repository.git("checkout", "-q", "--detach");
        assertThat(errors("--since", main)).hasSize(1);
        assertThat(errors("--since", "HEAD~1")).hasSize(1);
        assertThat(errors("--since", "HEAD")).isEmpty();
    }

    @Test
    void aFolderBelowTheTopWillDo() throws IOException {
        repository.write("db/V3__j.sql", OTHER_INDEX);
        Run run = run(repository.folder().resolve("db"), "--since", "main");
        assertThat(ids(run)).containsExactly("V3__j.sql:1:1: create-index-blocks-writes");
        assertThat(run.out()).contains("2 migrations of history");
    }

    @Test
    void aWorktreeAndASubmoduleWillDo() throws IOException {
        repository.git("worktree", "add", "-q", "../w", "-b", "elsewhere", "main");
        TestRepository worktree = TestRepository.at(folder.resolve("w")).write("db/V3__j.sql", OTHER_INDEX);
        assertThat(ids(run(worktree.folder(), "--since", "main"))).hasSize(1);

        TestRepository outer = TestRepository.in(folder.resolve("outer"));
        outer.write("db/V1__own.sql", TABLE).commit();
        outer.git(
                "submodule", "--quiet", "add", "-b", "work", repository.folder().toString(), "sub");
        // What another repository has is not this one's change
        assertThat(ids(run(outer.folder(), "--since", "main"))).isEmpty();
        TestRepository inner = TestRepository.at(outer.folder().resolve("sub")).write("db/V3__j.sql", OTHER_INDEX);
        assertThat(ids(run(inner.folder(), "--since", "HEAD"))).hasSize(1);
    }

    @Test
    void namesOfFilesMayBeAnything() throws IOException {
        List<String> names =
                List.of("V3__a b.sql", "V4__ä😀.sql", "V5__\"q\"\t\\.sql", "V6__new\nline.sql", "V7__[x]*?.sql");
        for (String name : names) {
            repository.write("db/" + name, "DROP TABLE t" + name.charAt(1) + ";\n");
        }
        assertThat(check("--since", "main").out()).contains("5 statements in 5 migrations judged");
        repository.commit();
        assertThat(check("--since", "main").out()).contains("5 statements in 5 migrations judged");
        assertThat(check("--since", "work").out()).isEqualTo("nothing to judge\n");
    }

    @Test
    void aShallowCloneIsToldHowDeepToFetch() throws IOException {
        repository.write("db/V3__j.sql", OTHER_INDEX).commit();
        repository.checkout("main").write("db/V4__k.sql", "SELECT 1;\n").commit();
        TestRepository clone = TestRepository.at(folder.resolve("c"));
        repository.git("clone", "-q", "--depth", "1", "--no-single-branch", "file://" + repository.folder(), "../c");
        assertThat(run(clone.folder(), "--since", "origin/work"))
                .isEqualTo(failed(
                        "--since: this clone is too shallow to know where they part: fetch the whole history (with"
                                + " actions/checkout, fetch-depth: 0)"));
        assertThat(run(clone.folder(), "--since", "nowhere"))
                .isEqualTo(failed(
                        "--since: git knows no commit `nowhere`; this clone is shallow: fetch the whole history (with"
                                + " actions/checkout, fetch-depth: 0)"));
    }

    @Test
    void whatGitCannotSayIsOneLine() throws IOException {
        assertThat(check("--since", "nowhere")).isEqualTo(failed("--since: git knows no commit `nowhere`"));
        assertThat(check("--since=-x")).isEqualTo(failed("--since: git knows no commit `-x`"));
        assertThat(check("--since=")).isEqualTo(failed("--since: git knows no commit ``"));
        assertThat(check("--since", "HEAD:db")).isEqualTo(failed("--since: git knows no commit `HEAD:db`"));
        assertThat(check("--since", "main..work")).isEqualTo(failed("--since: git knows no commit `main..work`"));
        repository.git("checkout", "-q", "--orphan", "other");
        repository.write("other.txt", "x").commit();
        assertThat(check("--since", "main")).isEqualTo(failed("--since: they have no commit in common"));
        repository.git("checkout", "-q", "--orphan", "unborn");
        assertThat(check("--since", "main")).isEqualTo(failed("--since: git knows no commit `HEAD`"));
        Files.createDirectories(folder.resolve("plain/db"));
        assertThat(run(folder.resolve("plain"), "--since", "main"))
                .isEqualTo(failed("--since: there is no git repository here"));
        assertThat(run(repository.folder().resolve(".git"), "--since", "main"))
                .isEqualTo(failed("--since: this is git's own folder, or a repository without files"));
        assertThat(Run.in(repository.folder(), "check", "--since", "main"))
                .isEqualTo(failed("--since: git is not installed, or not in a folder of PATH"));
    }

    /** Both streams and exit codes, as a person reads them, of a branch with one of each kind of change. */
    @Test
    void everyRunReadsAsItDid() throws IOException {
        repository
                .write("db/V3__old.sql", "CREATE TABLE old (id bigint PRIMARY KEY);\n")
                .commit()
                .branch("more");
        repository.write("db/V2__i.sql", OTHER_INDEX).delete("db/V3__old.sql");
        repository.write("db/V4__c.sql", "ALTER TABLE t ADD COLUMN c int;\n").commit();
        repository.write("db/V5__c.sql", "CREATE INDEX k ON t (c);\n");
        repository.git("add", "-A");
        repository
                .write("db/V5__c.sql", "CREATE INDEX CONCURRENTLY k ON t (c);\n")
                .write("db/notes.sql", "SELECT 1;\n");
        StringBuilder transcript = new StringBuilder();
        for (String line : List.of(
                "check --since work",
                "check --since work --format json --quiet db/V5__c.sql",
                "check --since work db/V3__old.sql",
                "check --staged",
                "check --since more --staged",
                "check --since nowhere",
                "check --since HEAD db/V4__c.sql",
                "check --since HEAD --format json --quiet db/V4__c.sql",
                "check --since HEAD nowhere")) {
            Run.Setup setup = new Run.Setup(repository.folder());
            TestRepository.environment().forEach(setup::environment);
            Run run = setup.run(line.split(" "));
            transcript.append("$ sluice ").append(line).append('\n');
            run.err().lines().forEach(it -> transcript.append("2> ").append(it).append('\n'));
            run.out().lines().forEach(it -> transcript.append("1> ").append(it).append('\n'));
            transcript.append("exit code ").append(run.code()).append("\n\n");
        }
        Golden.assertSame("since.txt", transcript.toString().replaceAll("(\"version\" : )\"[0-9.]+\"", "$1\"0.0.0\""));
    }

    @Test
    void whatChangedIsAskedForInOneWay() {
        for (List<String> both : List.of(
                List.of("--since", "main", "--staged"),
                List.of("--since", "main", "--latest", "1"),
                List.of("--staged", "--latest", "1"))) {
            assertThat(check(both.toArray(String[]::new)))
                    .isEqualTo(failed("--since, --staged and --latest exclude one another"));
        }
    }

    private static Run failed(String line) {
        return new Run(2, "", "sluice: " + line + "\n");
    }

    private Run check(String... options) {
        return run(repository.folder(), options);
    }

    private List<String> errors(String... options) {
        return ids(check(options));
    }

    /** Place and rule of each error. */
    private static List<String> ids(Run run) {
        return run.out()
                .lines()
                .filter(it -> it.contains(": error[") || it.contains(": warning["))
                .map(it -> it.replaceAll(": (?:error|warning)\\[([a-z-]+)].*", ": $1"))
                .toList();
    }

    private static Run run(Path directory, String... options) {
        Run.Setup setup = new Run.Setup(directory);
        TestRepository.environment().forEach(setup::environment);
        String[] line = new String[options.length + 6];
        line[0] = "check";
        System.arraycopy(options, 0, line, 1, options.length);
        List<String> rest = List.of("--format", "concise", "--dialect", "postgresql", "--target-version=16");
        for (int i = 0; i < rest.size(); i++) {
            line[options.length + 1 + i] = rest.get(i);
        }
        return setup.run(line);
    }
}
