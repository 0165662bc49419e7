<<<<<<< HEAD
/** From a request to a report: reads, replays, judges. */
=======
/** From a request to a report. */
>>>>>>> build
@NullMarked
package dev.sluice.core.lint;

import org.jspecify.annotations.NullMarked;
