package dev.sluice.core.lex;

import dev.sluice.core.source.Span;
import java.util.Arrays;

/**
 * Tokens of one text in order, kept as arrays: a statement of 50 MB stays affordable. Positions are UTF-16 offsets into
 * {@link #text()}. Immutable once built.
 */
// Kinds are kept as bytes: the ordinal never leaves this class, and a token costs nine bytes instead of an object.
@SuppressWarnings("EnumOrdinal")
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
                && ends[index] - starts[index] == word.length()
                && text.regionMatches(true, starts[index], word, 0, word.length());
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

        /** The tokens so far; the builder is empty again and may be used for the next statement. */
        public Tokens build() {
            Tokens built = new Tokens(
                    text, Arrays.copyOf(kinds, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), size);
            size = 0;
            return built;
        }
    }
}
