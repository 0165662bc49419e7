package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two maps of which one was made from the other: what they do not share is what differs. */
class HashTrieDifferencesTest {

    /** Keys of few hashes, so that buckets and deep branches come up. */
    private record Key(int number) implements Comparable<Key> {

        @Override
        public int hashCode() {
            return number % 3 == 0 ? number % 7 : number * 0x40000001;
        }

        @Override
        public int compareTo(Key other) {
            return Integer.compare(number, other.number);
        }
    }

    @Test
    void theKeysThatWereAddedChangedOrRemovedAreFound() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            HashTrie<Key, String> before = HashTrie.empty();
            for (int i = random.nextInt(120); i > 0; i--) {
                before = before.plus(new Key(random.nextInt(150)), new String("x"));
            }
            HashTrie<Key, String> after = before;
            for (int i = random.nextInt(12); i > 0; i--) {
                Key key = new Key(random.nextInt(150));
                after = random.nextBoolean() ? after.minus(key) : after.plus(key, new String("y"));
            }
            assertThat(HashTrie.differences(before, after))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(slow(before, after));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very value is what is asked for
    private static Set<Key> slow(Map<Key, String> before, Map<Key, String> after) {
        Map<Key, String> all = new HashMap<>(before);
        all.putAll(after);
        Set<Key> different = new HashSet<>();
        all.keySet().forEach(key -> {
            if (Objects.requireNonNullElse(before.get(key), "") != Objects.requireNonNullElse(after.get(key), "")) {
                different.add(key);
            }
        });
        return different;
    }
}
