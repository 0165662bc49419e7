package dev.sluice.core.lex;

import dev.sluice.core.source.Span;
import java.util.Arrays;

/**
 * Tokens of one text in order, kept as arrays: a statement of 50 MB stays affordable. Positions are UTF-16 offsets into
 * {@link #text()}. Immutable once built.
 */
@SuppressWarnings("EnumOrdinal") // a kind is kept as a byte, in memory only
public final class Tokens {

    private static final TokenKind[] KINDS = TokenKind.values();

    private final String text;
    private final byte[] kinds;
    private final int[] starts;
    private final int[] ends;
    private final int size;

    private Tokens(String text, byte[] kinds, int[] starts, int[] ends, int size) {
        this.text = text;
        this.kinds = kinds;
        this.starts = starts;
        this.ends = ends;
        this.size = size;
    }

    /** The whole text that the offsets point into. */
    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public TokenKind kind(int index) {
        return KINDS[kinds[index]];
    }

    /** Inclusive. */
    public int start(int index) {
        return starts[index];
    }

    /** Exclusive. */
    public int end(int index) {
        return ends[index];
    }

    public Span span(int index) {
        return new Span(starts[index], ends[index]);
    }

    /** The token as written; allocates. */
    public String text(int index) {
        return text.substring(starts[index], ends[index]);
    }

    /** Whether the token is this unquoted word, whatever its case; {@code word} in ASCII. Allocates nothing. */
    public boolean is(int index, String word) {
        return index < size
                && kinds[index] == TokenKind.WORD.ordinal()
                && Words.is(text, starts[index], ends[index], word);
    }

    /** Whether the token is this operator or punctuation mark, exactly. Allocates nothing. */
    public boolean isSymbol(int index, String symbol) {
        return index < size
                && ends[index] - starts[index] == symbol.length()
                && text.startsWith(symbol, starts[index])
                && kinds[index] != TokenKind.WORD.ordinal()
                && kinds[index] != TokenKind.STRING.ordinal();
    }

    /** A growing list of tokens. */
    public static final class Builder {

        /** From this many tokens on, the builder gives its arrays away instead of copies of them. */
        private static final int HANDED_OVER = 100_000;

        private final String text;
        private byte[] kinds = new byte[32];
        private int[] starts = new int[32];
        private int[] ends = new int[32];
        private int size;

        public Builder(String text) {
            this.text = text;
        }

        public Builder add(TokenKind kind, int start, int end) {
            if (size == starts.length) {
                int grown = size + (size >> 1);
                kinds = Arrays.copyOf(kinds, grown);
                starts = Arrays.copyOf(starts, grown);
                ends = Arrays.copyOf(ends, grown);
            }
            kinds[size] = (byte) kind.ordinal();
            starts[size] = start;
            ends[size] = end;
            size++;
            return this;
        }

        public int size() {
            return size;
        }

        String text() {
            return text;
        }

        TokenKind kind(int index) {
            return KINDS[kinds[index]];
        }

        int start(int index) {
            return starts[index];
        }

        int end(int index) {
            return ends[index];
        }

        /** Whether the token is the one character. */
        boolean is(int index, char symbol) {
            return ends[index] - starts[index] == 1 && text.charAt(starts[index]) == symbol;
        }

        /** The tokens so far; the builder is empty again and may be used for the next statement. */
        public Tokens build() {
            return build(size, 0);
        }

        /** The first tokens; of the others, {@code dropped} are forgotten and the rest stays in the builder. */
        Tokens build(int count, int dropped) {
            int kept = count + dropped;
            int rest = size - kept;
            Tokens built;
            if (rest == 0 && count > HANDED_OVER && count > starts.length / 2) {
                // copying the tokens of a huge statement would need twice their memory
                built = new Tokens(text, kinds, starts, ends, count);
                kinds = new byte[32];
                starts = new int[32];
                ends = new int[32];
            } else {
                built = new Tokens(
                        text,
                        Arrays.copyOf(kinds, count),
                        Arrays.copyOf(starts, count),
                        Arrays.copyOf(ends, count),
                        count);
                System.arraycopy(kinds, kept, kinds, 0, rest);
                System.arraycopy(starts, kept, starts, 0, rest);
                System.arraycopy(ends, kept, ends, 0, rest);
            }
            size = rest;
            return built;
        }
    }
}
