package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.cli.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --staged} takes for new: what would be committed, whatever the working tree holds. */
final class StagedTest {

    private static final String TABLE = "CREATE TABLE t (id bigint PRIMARY KEY, a int);\n";
    private static final String INDEX = "CREATE INDEX i ON t (a);\n";
    private static final String SAFE_INDEX = "CREATE INDEX CONCURRENTLY i ON t (a);\n";

    @TempDir
    Path folder;

    private TestRepository repository;

    @BeforeEach
    void aRepositoryWithoutACommit() throws IOException {
        repository = TestRepository.in(folder.resolve("r"));
    }

    @Test
    void beforeTheFirstCommitAllThatIsStagedIsNew() throws IOException {
        repository.write("db/V1__t.sql", TABLE);
        assertThat(staged().code()).isEqualTo(2);
        assertThat(staged().err()).isEqualTo("sluice: no migrations below `.`; looked for `*.sql` files\n");
        repository.git("add", "-A");
        assertThat(staged().out()).contains("1 statement in 1 migration judged");
    }

    @Test
    void theIndexIsJudgedAndNotTheWorkingTree() throws IOException {
        repository.write("db/V1__t.sql", TABLE).commit();
        repository.write("db/V2__i.sql", INDEX);
        assertThat(staged().out()).isEqualTo("nothing to judge\n");
        repository.git("add", "-A");
        repository.write("db/V2__i.sql", SAFE_INDEX).write("db/V3__drop.sql", "DROP TABLE t;\n");
        assertThat(staged().out())
                .contains("db/V2__i.sql:1:1: error[create-index-blocks-writes]")
                .doesNotContain("V3__drop");
        repository.git("add", "db/V2__i.sql");
        repository.write("db/V2__i.sql", INDEX).write("db/V1__t.sql", "SELECT 1;");
        assertThat(staged().code()).isZero();
        // A hook passes the names of the files; the rest of the folder is their history
        assertThat(staged("db/V2__i.sql").out())
                .contains("1 statement in 1 migration judged", "1 migration of history");
    }

    @Test
    void theConfigThatWouldBeCommittedHolds() throws IOException {
        repository.write("db/V1__t.sql", TABLE).commit();
        repository.write("db/sluice.toml", "[templates]\nx = 1\n").write("db/V2__i.sql", SAFE_INDEX);
        repository.git("add", "db/V2__i.sql");
        assertThat(staged().code()).isZero();
        repository.git("add", "-A");
        assertThat(staged().err()).startsWith("sluice: db/sluice.toml:2:");
    }

    @Test
    void whatIsStagedAsDeletedOrEditedIsSaid() throws IOException {
        repository.write("db/V1__t.sql", TABLE).write("db/V2__i.sql", INDEX).commit();
        repository.git("rm", "-q", "--cached", "db/V2__i.sql");
        assertThat(staged().out()).contains("db/V2__i.sql:1:1: error[applied-migration-deleted]");
        assertThat(staged("db/V2__i.sql").out()).contains("db/V2__i.sql:1:1: error[applied-migration-deleted]");
    }

    /** {@code git commit FILE} and {@code git commit -a} make an index of their own, of which only the hook knows. */
    @Test
    void aHookJudgesTheIndexThatIsCommitted() throws IOException {
        repository
                .write("db/V1__t.sql", TABLE)
                .write("db/V2__i.sql", SAFE_INDEX)
                .commit();
        String usual = repository.git("rev-parse", "--git-path", "index").strip();
        Path other = repository.folder().resolve(".git/next-index-1.lock");
        Files.copy(repository.folder().resolve(usual), other);
        repository.write("db/V3__drop.sql", "DROP TABLE t;\n");
        repository.git("add", "-A");
        assertThat(hook(repository.folder(), ".git/next-index-1.lock").out()).isEqualTo("nothing to judge\n");
        assertThat(hook(repository.folder(), ".git/index").out()).contains("db/V3__drop.sql:1:1: error[drop-table]");
        assertThat(hook(repository.folder().resolve("db"), ".git/index").out())
                .contains("V3__drop.sql:1:1: error[drop-table]");
    }

    private static Run hook(Path directory, String index) {
        return setup(directory)
                .environment("GIT_INDEX_FILE", index)
                .environment("GIT_DIR", ".git")
                .environment("GIT_EXTERNAL_DIFF", "/bin/false")
                .run("check", "--staged", "--format", "concise", "--dialect", "postgresql", "--target-version", "16");
    }

    @Test
    void nothingThatTheRepositoryConfiguresIsRun() throws IOException {
        Path ran = folder.resolve("ran");
        Path script = folder.resolve("script.sh");
        Files.writeString(script, "#!/bin/sh\ntouch '" + ran + "'\ncat\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        repository.write("db/V1__t.sql", TABLE).commit();
        repository.write(".gitattributes", "*.sql filter=own diff=own\n").write("db/V2__i.sql", SAFE_INDEX);
        repository.git("add", "-A");
        repository.write("db/V2__i.sql", INDEX);
        for (String setting : new String[] {
            "core.fsmonitor",
            "core.pager",
            "core.sshCommand",
            "diff.external",
            "diff.own.textconv",
            "filter.own.clean",
            "filter.own.smudge",
            "filter.own.process",
            "alias.ls-files",
            "alias.cat-file"
        }) {
            repository.git("config", setting, (setting.startsWith("alias") ? "!" : "") + script);
        }
        for (String hook : new String[] {"post-index-change", "pre-commit", "post-checkout"}) {
            Files.createDirectories(repository.folder().resolve(".git/hooks"));
            Files.copy(script, repository.folder().resolve(".git/hooks/" + hook));
        }
        assertThat(staged().code()).isZero();
        assertThat(setup(repository.folder())
                        .run("check", "--since", "HEAD", "--dialect", "postgresql")
                        .code())
                .isEqualTo(1);
        assertThat(ran).doesNotExist();
    }

    @Test
    void aLinkIsNotFollowedOutOfTheCommit() throws IOException {
        Files.writeString(folder.resolve("secret.sql"), "DROP TABLE secret;\n");
        repository.write("db/V1__t.sql", TABLE).write("real/V2__i.sql", SAFE_INDEX);
        Path db = repository.folder().resolve("db");
        Files.createSymbolicLink(db.resolve("V3__absolute.sql"), folder.resolve("secret.sql"));
        Files.createSymbolicLink(db.resolve("V4__relative.sql"), Path.of("../../secret.sql"));
        Files.createSymbolicLink(db.resolve("V5__circle.sql"), Path.of("V5__circle.sql"));
        Files.createSymbolicLink(db.resolve("V2__i.sql"), Path.of("../real/V2__i.sql"));
        repository.git("add", "-A");
        Run run = staged("db");
        assertThat(run.out()).contains("2 statements in 2 migrations judged").doesNotContain("secret");
    }

    private Run staged(String... paths) {
        String[] line = new String[paths.length + 8];
        System.arraycopy(
                new String[] {
                    "check", "--staged", "--format", "concise", "--dialect", "postgresql", "--target-version", "16"
                },
                0,
                line,
                0,
                8);
        System.arraycopy(paths, 0, line, 8, paths.length);
        return setup(repository.folder()).run(line);
    }

    private static Run.Setup setup(Path directory) {
        Run.Setup setup = new Run.Setup(directory);
        TestRepository.environment().forEach(setup::environment);
        return setup;
    }
}
