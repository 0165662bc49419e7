/** Code frames, colour and width for a terminal. */
@NullMarked
package dev.sluice.report.term;

import org.jspecify.annotations.NullMarked;
