/** What an engine does with a statement in a given schema: locks, work, risk, reason. */
@NullMarked
package dev.sluice.core.engine;

import org.jspecify.annotations.NullMarked;
