/** Facts inside expressions, read from their tokens, and inside queries, read by JSqlParser. */
@NullMarked
package dev.sluice.core.parse.query;

import org.jspecify.annotations.NullMarked;
