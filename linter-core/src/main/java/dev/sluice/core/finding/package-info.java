<<<<<<< HEAD
/** What a rule has to say, and where. */
=======
/** Findings: where, what, why, and what to do. */
>>>>>>> build
@NullMarked
package dev.sluice.core.finding;

import org.jspecify.annotations.NullMarked;
