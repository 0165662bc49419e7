package dev.sluice.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.source.FileTree.Kind;
import dev.sluice.core.source.FileTree.ReadResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InMemoryFileTreeTest {

    private final FileTree tree =
            new InMemoryFileTree(Map.of("db/V2__b.sql", "b", "db/V10__c.sql", "c", "db/old/a.sql", "a", "x.toml", ""));

    @Test
    void aDirectoryListsWhatIsDirectlyInIt() {
        assertThat(tree.list("")).containsExactly("db/", "x.toml");
        assertThat(tree.list("db")).containsExactly("db/V10__c.sql", "db/V2__b.sql", "db/old/");
        assertThat(tree.list("db/old/")).containsExactly("db/old/a.sql");
    }

    @Test
    void nothingIsListedOfWhatIsNoDirectory() {
        assertThat(tree.list("x.toml")).isEmpty();
        assertThat(tree.list("none")).isEmpty();
        assertThat(new InMemoryFileTree(Map.of()).list("")).isEmpty();
    }

    @Test
    void entriesAreSortedByCodePoint() {
        FileTree odd = new InMemoryFileTree(Map.of("\uD83D\uDE00", "", "\uFF21", "", "a", "", "B", ""));
        assertThat(odd.list("")).isEqualTo(List.of("B", "a", "\uFF21", "\uD83D\uDE00"));
    }

    @Test
    void aPathIsAFileADirectoryOrMissing() {
        assertThat(tree.kind("db/V2__b.sql")).isEqualTo(Kind.FILE);
        assertThat(tree.kind("db/old")).isEqualTo(Kind.DIRECTORY);
        assertThat(tree.kind("db/old/")).isEqualTo(Kind.DIRECTORY);
        assertThat(tree.kind("")).isEqualTo(Kind.DIRECTORY);
        assertThat(tree.kind("x.toml/")).isEqualTo(Kind.MISSING);
        assertThat(tree.kind("../db")).isEqualTo(Kind.MISSING);
        assertThat(tree.kind("/")).isEqualTo(Kind.MISSING);
    }

    @Test
    void readingGivesTheTextOrTheReasonThatThereIsNone() {
        assertThat(tree.read("db/old/a.sql")).isInstanceOfSatisfying(ReadResult.Text.class, text -> {
            assertThat(text.file().path()).isEqualTo("db/old/a.sql");
            assertThat(text.file().text()).isEqualTo("a");
        });
        assertThat(tree.read("db")).isEqualTo(new ReadResult.NotOpened("db", "it is a directory"));
        assertThat(tree.read("none")).isEqualTo(new ReadResult.NotOpened("none", "no such file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "../a", "a/../b", "./a"})
    void aPathThatIsNotFromTheRootIsRefused(String path) {
        assertThatThrownBy(() -> new InMemoryFileTree(Map.of(path, ""))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsAFileAndADirectoryAtOnce() {
        assertThatThrownBy(() -> new InMemoryFileTree(Map.of("a", "", "a/b", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
