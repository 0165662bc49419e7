package dev.sluice.core.catalog;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.AbstractUnmodifiableMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * A persistent hash map: a trie over the bits of the hash, 32 ways a level. A lookup in a catalog of 10,000 tables takes
 * three steps, and a change copies as many short arrays; the balanced tree of pcollections takes fourteen, each an object
 * to be collected. Neither keys nor values are null. Iterates by hash, so that equal maps made in the same order do alike.
 */
final class HashTrie<K, V> extends AbstractUnmodifiableMap<K, V> implements PMap<K, V> {

    private static final int BITS = 5;

    private static final HashTrie<?, ?> EMPTY = new HashTrie<>(new Branch<>(0, new Slot<?, ?>[0], 0));

    private final Branch<K, V> root;

    private HashTrie(Branch<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked") // it holds nothing
    static <K extends Comparable<? super K>, V> HashTrie<K, V> empty() {
        return (HashTrie<K, V>) EMPTY;
    }

    @Override
    public int size() {
        return root.size;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) != null;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        Leaf<K, V> leaf = find(key);
        return leaf == null ? null : leaf.getValue();
    }

    private @Nullable Leaf<K, V> find(@Nullable Object key) {
        if (key == null || root.size == 0) {
            return null;
        }
        int hash = key.hashCode();
        Slot<K, V> slot = root;
        for (int rest = hash; slot instanceof Branch<K, V> branch; rest >>>= BITS) {
            int bit = 1 << rest;
            if ((branch.bitmap & bit) == 0) {
                return null;
            }
            slot = branch.slots[branch.index(bit)];
        }
        End<K, V> end = (End<K, V>) slot;
        return end.hash() == hash ? end.find(key) : null;
    }

    @Override
    public HashTrie<K, V> plus(K key, V value) {
        return new HashTrie<>(root.plus(new Leaf<>(key, value), 0));
    }

    @Override
    public HashTrie<K, V> plusAll(Map<? extends K, ? extends V> map) {
        HashTrie<K, V> result = this;
        for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
            result = result.plus(entry.getKey(), entry.getValue());
        }
        return result;
    }

    @Override
    @SuppressWarnings("unchecked") // the empty one holds nothing
    public HashTrie<K, V> minus(Object key) {
        Leaf<K, V> old = find(key);
        if (old == null) {
            return this;
        }
        return root.size > 1 && root.minus(old, 0) instanceof Branch<K, V> left
                ? new HashTrie<>(left)
                : (HashTrie<K, V>) EMPTY;
    }

    @Override
    public HashTrie<K, V> minusAll(Collection<?> keys) {
        HashTrie<K, V> result = this;
        for (Object key : keys) {
            result = result.minus(key);
        }
        return result;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Walk<>(root);
            }

            @Override
            public int size() {
                return root.size;
            }
        };
    }

    /**
     * The keys whose values are not the very same in two maps, in an order that follows from the maps. Takes as long as
     * what was changed between them: what they share is not looked at.
     */
    static <K, V> Set<K> differences(HashTrie<K, V> left, HashTrie<K, V> right) {
        Set<K> different = new LinkedHashSet<>();
        differences(left.root, right.root, different);
        return different;
    }

    @SuppressWarnings("ReferenceEquality") // what is shared is the same object
    private static <K, V> void differences(@Nullable Slot<K, V> left, @Nullable Slot<K, V> right, Set<K> different) {
        if (left == right) {
            return;
        }
        if (left instanceof Branch<K, V> a && right instanceof Branch<K, V> b) {
            for (int bits = a.bitmap | b.bitmap; bits != 0; bits &= bits - 1) {
                int bit = Integer.lowestOneBit(bits);
                differences(a.slot(bit), b.slot(bit), different);
            }
            return;
        }
        Map<K, V> before = entries(left);
        Map<K, V> after = entries(right);
        before.forEach((key, value) -> {
            if (after.remove(key) != value) {
                different.add(key);
            }
        });
        different.addAll(after.keySet());
    }

    private static <K, V> Map<K, V> entries(@Nullable Slot<K, V> slot) {
        Map<K, V> entries = new LinkedHashMap<>();
        if (slot != null) {
            new Walk<>(slot).forEachRemaining(it -> entries.put(it.getKey(), it.getValue()));
        }
        return entries;
    }

    private sealed interface Slot<K, V> {

        /** How many keys there are in it. */
        int size();
    }

    /** What the keys of one hash lead to. */
    private sealed interface End<K, V> extends Slot<K, V> {

        int hash();

        @Nullable
        Leaf<K, V> find(Object key);

        End<K, V> plus(Leaf<K, V> leaf);

        /** Null where nothing is left. */
        @Nullable
        End<K, V> minus(Leaf<K, V> leaf);
    }

    private static final class Leaf<K, V> extends AbstractMap.SimpleImmutableEntry<K, V> implements End<K, V> {

        private static final long serialVersionUID = 1L;

        private final int hash;

        Leaf(K key, V value) {
            super(key, value);
            this.hash = key.hashCode();
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int hash() {
            return hash;
        }

        @Override
        public @Nullable Leaf<K, V> find(Object key) {
            return getKey().equals(key) ? this : null;
        }

        @Override
        public End<K, V> plus(Leaf<K, V> leaf) {
            return getKey().equals(leaf.getKey())
                    ? leaf
                    : new Bucket<>(
                            hash, Bucket.<K, V>empty().plus(getKey(), this).plus(leaf.getKey(), leaf));
        }

        @Override
        public @Nullable End<K, V> minus(Leaf<K, V> leaf) {
            return null;
        }
    }

    /** Several keys of one hash: sorted, since whoever writes a migration can make as many of them as they like. */
    private record Bucket<K, V>(int hash, TreePMap<K, Leaf<K, V>> leaves) implements End<K, V> {

        @SuppressWarnings("unchecked") // HashTrie.empty() lets no other keys in
        static <K, V> TreePMap<K, Leaf<K, V>> empty() {
            return TreePMap.empty((left, right) -> ((Comparable<K>) left).compareTo(right));
        }

        @Override
        public int size() {
            return leaves.size();
        }

        @Override
        public @Nullable Leaf<K, V> find(Object key) {
            return leaves.get(key);
        }

        @Override
        public End<K, V> plus(Leaf<K, V> leaf) {
            return new Bucket<>(hash, leaves.plus(leaf.getKey(), leaf));
        }

        @Override
        public End<K, V> minus(Leaf<K, V> leaf) {
            TreePMap<K, Leaf<K, V>> left = leaves.minus(leaf.getKey());
            return left.size() == 1 ? left.values().iterator().next() : new Bucket<>(hash, left);
        }
    }

    /** The slots that are taken, lowest bit first; the bitmap says which of the 32 they are. */
    private static final class Branch<K, V> implements Slot<K, V> {

        private final int bitmap;
        private final Slot<K, V>[] slots;
        private final int size;

        @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
        Branch(int bitmap, Slot<?, ?>[] slots, int size) {
            this.bitmap = bitmap;
            this.slots = (Slot<K, V>[]) slots;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        /** What stands at one of the 32 places, or null. */
        @Nullable
        Slot<K, V> slot(int bit) {
            return (bitmap & bit) == 0 ? null : slots[index(bit)];
        }

        int index(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }

        Branch<K, V> plus(Leaf<K, V> leaf, int shift) {
            int bit = 1 << (leaf.hash >>> shift);
            int at = index(bit);
            if ((bitmap & bit) == 0) {
                Slot<?, ?>[] more = new Slot<?, ?>[slots.length + 1];
                System.arraycopy(slots, 0, more, 0, at);
                more[at] = leaf;
                System.arraycopy(slots, at, more, at + 1, slots.length - at);
                return new Branch<>(bitmap | bit, more, size + 1);
            }
            Slot<K, V> there = slots[at];
            if (there instanceof Branch<K, V> branch) {
                return with(at, branch.plus(leaf, shift + BITS));
            }
            End<K, V> end = (End<K, V>) there;
            return with(at, end.hash() == leaf.hash ? end.plus(leaf) : pair(end, leaf, shift + BITS));
        }

        private static <K, V> Branch<K, V> pair(End<K, V> left, End<K, V> right, int shift) {
            int leftBit = 1 << (left.hash() >>> shift);
            int rightBit = 1 << (right.hash() >>> shift);
            if (leftBit == rightBit) {
                Branch<K, V> below = pair(left, right, shift + BITS);
                return new Branch<>(leftBit, new Slot<?, ?>[] {below}, below.size);
            }
            boolean inOrder = Integer.compareUnsigned(leftBit, rightBit) < 0;
            Slot<?, ?>[] both = inOrder ? new Slot<?, ?>[] {left, right} : new Slot<?, ?>[] {right, left};
            return new Branch<>(leftBit | rightBit, both, left.size() + right.size());
        }

        /** What is left of it, a leaf where that is all; the root stays a branch. Null where nothing is. */
        @Nullable
        Slot<K, V> minus(Leaf<K, V> leaf, int shift) {
            int bit = 1 << (leaf.hash >>> shift);
            int at = index(bit);
            Slot<K, V> there = slots[at];
            Slot<K, V> left = there instanceof Branch<K, V> branch
                    ? branch.minus(leaf, shift + BITS)
                    : ((End<K, V>) there).minus(leaf);
            if (left != null) {
                return left instanceof End && slots.length == 1 && shift > 0 ? left : with(at, left);
            }
            if (slots.length == 2 && shift > 0 && slots[1 - at] instanceof End<K, V> last) {
                return last;
            }
            if (slots.length == 1 && shift > 0) {
                return null;
            }
            Slot<?, ?>[] fewer = new Slot<?, ?>[slots.length - 1];
            System.arraycopy(slots, 0, fewer, 0, at);
            System.arraycopy(slots, at + 1, fewer, at, fewer.length - at);
            return new Branch<>(bitmap & ~bit, fewer, size - there.size());
        }

        private Branch<K, V> with(int at, Slot<K, V> slot) {
            Slot<K, V>[] changed = Arrays.copyOf(slots, slots.length);
            changed[at] = slot;
            return new Branch<>(bitmap, changed, size - slots[at].size() + slot.size());
        }
    }

    private static final class Walk<K, V> implements Iterator<Map.Entry<K, V>> {

        private final Deque<Slot<K, V>> open = new ArrayDeque<>();

        Walk(Slot<K, V> root) {
            open.push(root);
            descend();
        }

        /** Opens branches and buckets until a leaf is on top. */
        private void descend() {
            while (!open.isEmpty() && !(open.element() instanceof Leaf)) {
                Slot<K, V> slot = open.pop();
                if (slot instanceof Branch<K, V> branch) {
                    for (int i = branch.slots.length - 1; i >= 0; i--) {
                        open.push(branch.slots[i]);
                    }
                } else if (slot instanceof Bucket<K, V> bucket) {
                    bucket.leaves.values().forEach(open::push);
                }
            }
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public Map.Entry<K, V> next() {
            if (!(open.poll() instanceof Leaf<K, V> leaf)) {
                throw new NoSuchElementException();
            }
            descend();
            return leaf;
        }
    }
}
