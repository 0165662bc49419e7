/** Facts inside queries and expressions, read by JSqlParser. */
@NullMarked
package dev.sluice.core.parse.query;

import org.jspecify.annotations.NullMarked;
