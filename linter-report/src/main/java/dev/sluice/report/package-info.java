/** One class per report format. */
@NullMarked
package dev.sluice.report;

import org.jspecify.annotations.NullMarked;
