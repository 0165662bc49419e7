package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pcollections.PMap;

class HashTrieTest {

    /** A key of a chosen hash, to make collisions at every level. */
    private record Key(int id, int hash) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(id, other.id);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    @Test
    void holdsWhatAHashMapHoldsAfterTheSameChanges() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int bits : new int[] {0, 0x3, 0x1F, 0xC000_0001, -1}) {
            Map<Key, Integer> expected = new HashMap<>();
            PMap<Key, Integer> trie = HashTrie.empty();
            for (int i = 0; i < 3_000; i++) {
                int id = random.nextInt(150);
                Key key = new Key(id, (id * 0x9E37_79B9) & bits);
                if (random.nextInt(5) < 3) {
                    expected.put(key, i);
                    trie = trie.plus(key, i);
                } else {
                    expected.remove(key);
                    trie = trie.minus(key);
                }
                assertThat(trie.get(key)).as("seed %d", seed).isEqualTo(expected.get(key));
                assertThat(trie.size()).as("seed %d", seed).isEqualTo(expected.size());
            }
            assertThat(trie).as("seed %d", seed).containsExactlyInAnyOrderEntriesOf(expected);
            assertThat(trie).as("seed %d", seed).isEqualTo(expected);
            for (Key key : expected.keySet()) {
                trie = trie.minus(key);
            }
            assertThat(trie).as("seed %d", seed).isSameAs(HashTrie.empty());
        }
    }

    @Test
    void leavesTheOldMapAsItWas() {
        PMap<String, Integer> one = HashTrie.<String, Integer>empty().plus("a", 1);
        PMap<String, Integer> two = one.plus("b", 2);
        PMap<String, Integer> changed = two.plus("a", 3);

        assertThat(one).containsExactlyEntriesOf(Map.of("a", 1));
        assertThat(two).containsExactlyInAnyOrderEntriesOf(Map.of("a", 1, "b", 2));
        assertThat(changed).containsExactlyInAnyOrderEntriesOf(Map.of("a", 3, "b", 2));
        assertThat(two.minus("a")).containsExactlyEntriesOf(Map.of("b", 2));
        assertThat(two.minus("c")).isSameAs(two);
    }
}
