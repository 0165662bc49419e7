package dev.sluice.core.lex;

/** What a token is. Trivia (white space and comments) are tokens too, so that tokens tile the file. */
public enum TokenKind {
    /** An unquoted word: keyword or name, told apart by the parser only. */
    WORD,
    /** {@code "name"}, {@code `name`}, {@code U&"name"}; in MySQL {@code "x"} is a STRING. */
    QUOTED_NAME,
    /** A character string of any form, prefix included: {@code 'x'}, {@code E'x'}, {@code U&'x'}, {@code N'x'}, {@code _utf8'x'} (the introducer is a WORD of its own), {@code $tag$x$tag$}. */
    STRING,
    /** {@code B'01'}, {@code X'ff'}, {@code 0xff}, {@code 0b01}. */
    BIT_STRING,
    NUMBER,
    /** {@code $1}, MySQL's {@code ?} (an OPERATOR in PostgreSQL), psql's {@code :'name'}, a MySQL driver's {@code :name}, {@code @var}, {@code @@var}; the {@code @} of {@code user@host} is an OPERATOR. */
    PARAMETER,
    /** Text of a template standing where SQL should, with what touches it: {@code ${x}_y}, <code>{{ x }}</code>, {@code %s}, psql's {@code :name} and {@code :"name"}. */
    PLACEHOLDER,
    LEFT_PAREN,
    RIGHT_PAREN,
    LEFT_BRACKET,
    RIGHT_BRACKET,
    COMMA,
    SEMICOLON,
    DOT,
    /** Any other operator or punctuation; PostgreSQL's longest match. */
    OPERATOR,
    WHITESPACE(true),
    /** {@code --} or {@code #} to the end of the line, line break not included. */
    LINE_COMMENT(true),
    BLOCK_COMMENT(true),
    /** <code>/*!50100</code> or <code>/*M!100100</code>: trivia; what follows is read as SQL. */
    VERSION_COMMENT_OPEN(true),
    /** The <code>*&#47;</code> that closes a version comment: trivia. */
    VERSION_COMMENT_CLOSE(true),
    /** A line for the client, not the server: psql {@code \x}, {@code DELIMITER //}, {@code GO}. Trivia. */
    CLIENT_COMMAND(true),
    /** The delimiter in force in a MySQL client script, where it is not {@code ;}; the client's {@code \g} and {@code \G}. */
    DELIMITER,
    /** The data lines after {@code COPY … FROM stdin;}, with the closing {@code \.}. Trivia. */
    COPY_DATA(true),
    /** A template's tag that leaves no trace in this dialect, with the branch for another that it leaves out. Trivia. */
    TEMPLATE_TAG(true),
    /** A template's tag before or after a branch that may or may not be there. Trivia, and no statement goes through it. */
    TEMPLATE_CONDITION(true),
    /** A string, quoted name, comment or dollar quote that the file ends in. */
    UNTERMINATED,
    /** A character that no token of the dialect begins with. */
    UNKNOWN;

    private final boolean trivia;

    TokenKind() {
        this(false);
    }

    TokenKind(boolean trivia) {
        this.trivia = trivia;
    }

    /** Whether the parser never sees it. */
    public boolean trivia() {
        return trivia;
    }
}
