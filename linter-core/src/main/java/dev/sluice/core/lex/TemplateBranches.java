package dev.sluice.core.lex;

import dev.sluice.core.lex.TemplateTags.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The branches of a template that begin or end in the middle of a statement, and the ways to write the statement that
 * they leave: one for each answer to their conditions. A condition that is asked twice has one answer.
 */
final class TemplateBranches {

    /** A statement with more conditions has too many ways to be written. */
    private static final int MOST_CONDITIONS = 4;

    /** So many tokens may all ways have together. */
    private static final int MOST_TOKENS = 1_000_000;

    /**
     * A tag before a token of the statement.
     *
     * @param condition of the branch that begins; {@code ""} for one that is there where no earlier one is
     */
    private record Mark(int token, Turn turn, String condition, boolean inverted, Block block) {}

    /** What is between a tag that opens and the one that closes it. */
    private static final class Block {

        /** The number of the statement that it opens in or before. */
        final int statement;

        boolean closed;
        /** Whether a branch is written as often as a loop says, or elsewhere. */
        boolean unclear;

        Block(int statement) {
            this.statement = statement;
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private int statement;
    private int first = -1;
    private boolean unclear;

    /**
     * Takes the tag that was just read.
     *
     * @param token the index that the next token of the statement has
     * @param offset of the tag
     */
    void tag(TemplateTags tag, int token, int offset) {
        if (token > 0 && first < 0) {
            first = offset;
        }
        if (tag.turn() == Turn.OPENS) {
            open.push(new Block(statement));
        }
        Block block = open.peek();
        if (block == null) {
            unclear |= token > 0;
        } else if (tag.turn() == Turn.CLOSES) {
            close(token, open.pop());
        } else {
            String condition = tag.condition();
            block.unclear |= condition == null;
            add(token, tag.turn(), condition == null ? "" : condition, tag.inverted(), block);
        }
    }

    private void close(int token, Block block) {
        block.closed = true;
        if (token > 0) {
            add(token, Turn.CLOSES, "", false, block);
            return;
        }
        // it holds no token of this statement
        while (!marks.isEmpty() && marks.get(marks.size() - 1).block() == block) {
            marks.remove(marks.size() - 1);
        }
    }

    private void add(int token, Turn turn, String condition, boolean inverted, Block block) {
        // A branch that began before another statement is no way to write this one alone, and the rows of a long INSERT
        // are forgotten, so that indexes change.
        unclear |= token > 0 && (block.unclear || block.statement < statement || token >= LongInsert.KEPT);
        marks.add(new Mark(token, turn, condition, inverted, block));
    }

    /** Where the first tag in the middle of the statement stands; -1 if there is none. */
    int first() {
        return first;
    }

    /**
     * The statement has ended.
     *
     * @param tokens how many it has
     * @return which of them each way to write it has; just one, or none for all of them, where no branch is left out, and
     *     null where it cannot be told
     */
    @Nullable
    List<BitSet> end(int tokens) {
        List<BitSet> ways = first < 0 ? List.of() : ways(tokens);
        first = -1;
        unclear = false;
        marks.clear();
        statement++;
        return ways;
    }

    private @Nullable List<BitSet> ways(int tokens) {
        unclear |= marks.stream().anyMatch(mark -> mark.token() > 0 && !mark.block().closed);
        // What is open around the whole statement is no branch of it.
        marks.removeIf(mark -> !mark.block().closed);
        List<String> conditions = marks.stream()
                .map(Mark::condition)
                .filter(condition -> !condition.isEmpty())
                .distinct()
                .limit(MOST_CONDITIONS + 1L)
                .toList();
        if (unclear || conditions.size() > MOST_CONDITIONS || (long) tokens << conditions.size() > MOST_TOKENS) {
            return null;
        }
        Set<BitSet> ways = new LinkedHashSet<>();
        for (int answers = (1 << conditions.size()) - 1; answers >= 0; answers--) {
            ways.add(way(conditions, answers, tokens));
        }
        return List.copyOf(ways);
    }

    /** @param answers a bit for each of the conditions, the last of them the lowest */
    private BitSet way(List<String> conditions, int answers, int tokens) {
        BitSet way = new BitSet(tokens);
        way.set(0, tokens);
        // for each open block: where its branch begins if that is left out, else -1
        Deque<Integer> leftOut = new ArrayDeque<>();
        Deque<Boolean> found = new ArrayDeque<>();
        for (Mark mark : marks) {
            if (mark.turn() != Turn.OPENS) {
                int from = leftOut.pop();
                if (from >= 0) {
                    way.clear(from, mark.token());
                }
            }
            boolean before = mark.turn() == Turn.OPENS ? false : found.pop();
            if (mark.turn() != Turn.CLOSES) {
                boolean holds = mark.condition().isEmpty()
                        || ((answers >> (conditions.size() - 1 - conditions.indexOf(mark.condition()))) & 1)
                                != 0
                                != mark.inverted();
                leftOut.push(holds && !before ? -1 : mark.token());
                found.push(holds || before);
            }
        }
        return way;
    }
}
