<<<<<<< HEAD
/** What an engine does with a statement in a given schema: locks, work, risk, reason. */
=======
/** What each database engine does for a statement: locks, work, failures. */
>>>>>>> build
@NullMarked
package dev.sluice.core.engine;

import org.jspecify.annotations.NullMarked;
