/** What to write instead, per hazard, engine and runner. */
@NullMarked
package dev.sluice.core.recipe;

import org.jspecify.annotations.NullMarked;
