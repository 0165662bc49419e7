/** The schema, and the replay of statements into it. */
@NullMarked
package dev.sluice.core.catalog;

import org.jspecify.annotations.NullMarked;
