/** From a request to a report: reads, replays, judges. */
@NullMarked
package dev.sluice.core.lint;

import org.jspecify.annotations.NullMarked;
