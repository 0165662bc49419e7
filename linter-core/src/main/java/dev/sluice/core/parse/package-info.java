/** The recursive-descent parser from tokens to statements. */
@NullMarked
package dev.sluice.core.parse;

import org.jspecify.annotations.NullMarked;
