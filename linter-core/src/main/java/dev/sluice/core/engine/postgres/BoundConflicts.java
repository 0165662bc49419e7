package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Table;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two bounds of a partitioned table surely take the same rows. */
record BoundConflicts(Situation at, Table parent) {

    private static final Pattern HASH = Pattern.compile("modulus ?(\\d{1,9})remainder ?(\\d{1,9})");

    /** Hash values that leave a remainder. */
    private record Hash(BigInteger modulus, BigInteger remainder) {

        boolean overlaps(Hash other) {
            BigInteger common = modulus.gcd(other.modulus);
            return remainder.mod(common).equals(other.remainder.mod(common));
        }
    }

    boolean empty(Expression bound) {
        return PartitionBounds.of(at, parent, bound)
                .filter(PartitionBounds::empty)
                .isPresent();
    }

    boolean overlap(Expression one, Expression other) {
        PartitionBy by = parent.partitionBy();
        if (by != null && by.method().equals("hash")) {
            Optional<Hash> first = hash(one);
            Optional<Hash> second = hash(other);
            return first.isPresent() && second.isPresent() && first.get().overlaps(second.get());
        }
        Optional<PartitionBounds> first = PartitionBounds.of(at, parent, one);
        Optional<PartitionBounds> second = PartitionBounds.of(at, parent, other);
        return first.isPresent() && second.isPresent() && first.get().overlap(second.get(), parent);
    }

    private Optional<Hash> hash(Expression bound) {
        List<List<String>> lists = at.expressions().lists(bound);
        if (lists.size() != 1) {
            return Optional.empty();
        }
        Matcher words = HASH.matcher(String.join("", lists.get(0)).toLowerCase(Locale.ROOT));
        return words.matches() && !words.group(1).matches("0+")
                ? Optional.of(new Hash(new BigInteger(words.group(1)), new BigInteger(words.group(2))))
                : Optional.empty();
    }
}
