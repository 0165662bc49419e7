package dev.sluice.core.lex;

import dev.sluice.core.lex.TemplateCondition.Truth;
import dev.sluice.core.source.Dialect;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a template engine keeps for itself: Go's <code>{{if .mysql}} … {{else}} … {{end}}</code> and
 * <code>{{- /* note *&#47; -}}</code>, Mustache's <code>{{#section}} … {{/section}}</code>, Jinja's
 * <code>{% if x %} … {% endif %}</code>. A branch for another engine is passed over; one that may or may not be there
 * is read.
 */
final class TemplateTags {

    /** A longer tag is taken for none, so that looking for its end costs at most this much, in UTF-16 units. */
    private static final int LONGEST = 300;

    /** What a tag does to the text around it. */
    enum Kind {
        COMMENT,
        OPEN,
        ELSE,
        CLOSE,
        /** Writes nothing: an assignment, an import. */
        SILENT
    }

    /**
     * @param condition of OPEN and ELSE; {@code ""} for a plain else, null where it is none that can be decided
     * @param inverted whether the branch is there if the condition does not hold
     */
    private record Tag(Kind kind, int end, @Nullable String condition, boolean inverted) {
        static Tag of(Kind kind, int end) {
            return new Tag(kind, end, null, false);
        }
    }

    /** What a tag of an undecided block means for a statement that goes through it. */
    enum Turn {
        /** A branch begins that is there if its condition holds. */
        OPENS,
        /** The next branch of the same block begins. */
        TURNS,
        CLOSES
    }

    /** What has become of a block's branches so far. */
    private enum Block {
        /** None of them is there yet. */
        PENDING,
        /** One is there for certain, so that no later one is. */
        TAKEN,
        OPEN_QUESTION
    }

    private final String text;
    private final int limit;
    private final @Nullable Dialect dialect;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private int questions;
    /** Set once a block was found that is never closed: what follows is not searched again. */
    private boolean unbalanced;
    /** Set once a comment was found that is never closed. */
    private boolean commentOpen;

    private int end;
    private Turn turn = Turn.OPENS;
    private @Nullable Tag undecided;

    /**
     * @param dialect whose branches are read, or null to read those of all
     */
    TemplateTags(String text, int limit, @Nullable Dialect dialect) {
        this.text = text;
        this.limit = limit;
        this.dialect = dialect;
    }

    /** Whether what is read now stands in a branch that may not be there. */
    boolean conditional() {
        return questions > 0;
    }

    /** Whether a tag begins at an offset; a placeholder is none. */
    boolean at(int offset) {
        return tag(offset) != null;
    }

    /** The token that the tag at an offset makes, or null if there is none; {@link #end()} is where it ends. */
    @Nullable
    TokenKind read(int offset) {
        Tag tag = tag(offset);
        if (tag == null) {
            return null;
        }
        end = tag.end();
        return switch (tag.kind()) {
            case COMMENT -> TokenKind.BLOCK_COMMENT;
            case SILENT -> TokenKind.TEMPLATE_TAG;
            case OPEN -> branch(tag);
            case ELSE -> next(tag);
            case CLOSE -> close(tag);
        };
    }

    int end() {
        return end;
    }

    /** Of the tag just read, a TEMPLATE_CONDITION. */
    Turn turn() {
        return turn;
    }

    /**
     * When the branch is there that begins at the tag just read: {@code ""} for where no earlier one is, null where no
     * condition says, as for the text of a loop.
     */
    @Nullable
    String condition() {
        return undecided == null ? null : undecided.condition();
    }

    /** Whether that branch is there if its condition does not hold. */
    boolean inverted() {
        return undecided != null && undecided.inverted();
    }

    private TokenKind undecided(Turn found, Tag tag) {
        turn = found;
        undecided = tag;
        return TokenKind.TEMPLATE_CONDITION;
    }

    private TokenKind branch(Tag tag) {
        Truth truth = truth(tag);
        int past = truth == Truth.FALSE ? skipBranch(tag.end()) : -1;
        if (truth == Truth.UNKNOWN || unbalanced) {
            blocks.push(Block.OPEN_QUESTION);
            questions++;
            return undecided(Turn.OPENS, tag);
        }
        blocks.push(truth == Truth.TRUE ? Block.TAKEN : Block.PENDING);
        end = Math.max(end, past);
        return TokenKind.TEMPLATE_TAG;
    }

    private TokenKind next(Tag tag) {
        Block block = blocks.peek();
        Truth truth = block == Block.TAKEN ? Truth.FALSE : truth(tag);
        if (block == null || (block == Block.OPEN_QUESTION && truth != Truth.FALSE)) {
            return undecided(Turn.TURNS, tag);
        }
        blocks.pop();
        if (truth == Truth.FALSE) {
            int past = skipBranch(tag.end());
            blocks.push(block);
            end = Math.max(end, past);
            return TokenKind.TEMPLATE_TAG;
        }
        blocks.push(truth == Truth.TRUE ? Block.TAKEN : Block.OPEN_QUESTION);
        if (truth == Truth.UNKNOWN) {
            questions++;
            return undecided(Turn.OPENS, tag);
        }
        return TokenKind.TEMPLATE_TAG;
    }

    private TokenKind close(Tag tag) {
        Block block = blocks.poll();
        if (block == Block.OPEN_QUESTION) {
            questions--;
        }
        return block == Block.TAKEN || block == Block.PENDING ? TokenKind.TEMPLATE_TAG : undecided(Turn.CLOSES, tag);
    }

    private Truth truth(Tag tag) {
        String condition = tag.condition();
        if (condition == null || dialect == null || unbalanced) {
            return Truth.UNKNOWN;
        }
        Truth truth = condition.isEmpty() ? Truth.TRUE : TemplateCondition.of(condition, dialect);
        return tag.inverted() ? truth.not() : truth;
    }

    /** Where the next tag of the same block begins; -1, and remembered, if the block is never closed. */
    private int skipBranch(int from) {
        int depth = 0;
        int i = text.indexOf('{', from);
        while (i >= 0 && i < limit) {
            Tag tag = tag(i);
            if (tag == null) {
                i = text.indexOf('{', i + 1);
                continue;
            }
            if (depth == 0 && (tag.kind() == Kind.ELSE || tag.kind() == Kind.CLOSE)) {
                return i;
            }
            depth += tag.kind() == Kind.OPEN ? 1 : tag.kind() == Kind.CLOSE ? -1 : 0;
            i = text.indexOf('{', tag.end());
        }
        unbalanced = true;
        return -1;
    }

    private @Nullable Tag tag(int offset) {
        if (offset + 4 > limit || text.charAt(offset) != '{') {
            return null;
        }
        return switch (text.charAt(offset + 1)) {
            case '{' -> braces(offset + 2);
            case '%' -> percent(offset + 2);
            case '#' -> comment(offset + 2, "#}");
            default -> null;
        };
    }

    private @Nullable Tag comment(int from, String mark) {
        int close = commentOpen ? -1 : text.indexOf(mark, from, limit);
        commentOpen |= close < 0;
        return close < 0 ? null : Tag.of(Kind.COMMENT, close + mark.length());
    }

    /** What stands between marks, without the {@code -} that trims white space. */
    private @Nullable String inside(int from, int close) {
        if (close < 0) {
            return null;
        }
        int begin = from;
        int stop = close;
        if (begin < stop && trims(text.charAt(begin))) {
            begin++;
        }
        if (begin < stop && trims(text.charAt(stop - 1))) {
            stop--;
        }
        return text.substring(begin, stop).strip();
    }

    private static boolean trims(char c) {
        return c == '-' || c == '~' || c == '+';
    }

    private @Nullable Tag braces(int from) {
        int word = from;
        while (word < Math.min(limit, from + LONGEST) && (Words.space(text.charAt(word)) || trims(text.charAt(word)))) {
            word++;
        }
        if (text.startsWith("/*", word)) {
            Tag comment = comment(word + 2, "*/");
            int close =
                    comment == null ? -1 : text.indexOf("}}", comment.end(), Math.min(limit, comment.end() + LONGEST));
            return close < 0 ? null : Tag.of(Kind.COMMENT, close + 2);
        }
        if (text.startsWith("!--", word)) {
            return comment(word + 3, "--}}");
        }
        int close = text.indexOf("}}", from, Math.min(limit, from + LONGEST));
        String inside = inside(from, close);
        if (inside == null || inside.isEmpty()) {
            return null;
        }
        int after = close + 2;
        String rest = inside.substring(1).strip();
        return switch (inside.charAt(0)) {
            case '!' -> Tag.of(Kind.COMMENT, after);
            case '#' -> section(rest, after);
            case '^' -> rest.isEmpty() ? new Tag(Kind.ELSE, after, "", false) : new Tag(Kind.OPEN, after, rest, true);
            case '/' -> Tag.of(Kind.CLOSE, after);
            case '$' -> rest.contains(":=") || rest.contains(" = ") ? Tag.of(Kind.SILENT, after) : null;
            default -> action(inside, after);
        };
    }

    private static Tag section(String head, int after) {
        String word = firstWord(head);
        return switch (word) {
            case "if" -> new Tag(Kind.OPEN, after, argument(head, word), false);
            case "unless" -> new Tag(Kind.OPEN, after, argument(head, word), true);
            case "each", "with" -> Tag.of(Kind.OPEN, after);
            default -> new Tag(Kind.OPEN, after, head, false);
        };
    }

    private static @Nullable Tag action(String inside, int after) {
        String word = firstWord(inside);
        return switch (word) {
            case "if" -> new Tag(Kind.OPEN, after, argument(inside, word), false);
            case "with", "range", "define", "block" -> Tag.of(Kind.OPEN, after);
            case "else" -> otherwise(argument(inside, word), after);
            case "end" -> inside.equals(word) ? Tag.of(Kind.CLOSE, after) : null;
            case "break", "continue" -> inside.equals(word) ? Tag.of(Kind.SILENT, after) : null;
            default -> null;
        };
    }

    private static Tag otherwise(String argument, int after) {
        String word = firstWord(argument);
        boolean plain = argument.isEmpty();
        return new Tag(Kind.ELSE, after, plain ? "" : word.equals("if") ? argument(argument, word) : null, false);
    }

    private @Nullable Tag percent(int from) {
        int close = text.indexOf("%}", from, Math.min(limit, from + LONGEST));
        String inside = inside(from, close);
        if (inside == null) {
            return null;
        }
        int after = close + 2;
        String word = firstWord(inside);
        return switch (word) {
            case "if" -> new Tag(Kind.OPEN, after, argument(inside, word), false);
            case "elif", "elsif", "elseif" -> new Tag(Kind.ELSE, after, argument(inside, word), false);
            case "else" -> new Tag(Kind.ELSE, after, "", false);
            case "unless" -> new Tag(Kind.OPEN, after, argument(inside, word), true);
            case "for", "macro", "block", "raw", "call", "filter", "with", "autoescape", "comment", "case", "capture" ->
                Tag.of(Kind.OPEN, after);
            case "set" -> Tag.of(inside.contains("=") ? Kind.SILENT : Kind.OPEN, after);
            case "assign", "import", "from", "extends", "do" -> Tag.of(Kind.SILENT, after);
            case "when" -> new Tag(Kind.ELSE, after, null, false);
            default -> word.startsWith("end") ? Tag.of(Kind.CLOSE, after) : null;
        };
    }

    private static String firstWord(String text) {
        int i = 0;
        while (i < text.length() && Words.namePart(text.charAt(i))) {
            i++;
        }
        return text.substring(0, i);
    }

    private static String argument(String text, String word) {
        return text.substring(word.length()).strip();
    }
}
