/** What each database engine does for a statement: locks, work, failures. */
@NullMarked
package dev.sluice.core.engine;

import org.jspecify.annotations.NullMarked;
