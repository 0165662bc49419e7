/** From a request to a report. */
@NullMarked
package dev.sluice.core.lint;

import org.jspecify.annotations.NullMarked;
