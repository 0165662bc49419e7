/** What a terminal shows: code frames, colours, widths. */
@NullMarked
package dev.sluice.report.term;

import org.jspecify.annotations.NullMarked;
