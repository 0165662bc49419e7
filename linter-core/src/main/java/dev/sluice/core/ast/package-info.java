/** Statements and their parts, each with its span. */
@NullMarked
package dev.sluice.core.ast;

import org.jspecify.annotations.NullMarked;
