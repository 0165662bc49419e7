/** Reports: one class per format, each a pure function of the lint report. */
@NullMarked
package dev.sluice.report;

import org.jspecify.annotations.NullMarked;
