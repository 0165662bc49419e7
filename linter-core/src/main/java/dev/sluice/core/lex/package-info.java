/** Tokens, the statement splitter and client directives. */
@NullMarked
package dev.sluice.core.lex;

import org.jspecify.annotations.NullMarked;
