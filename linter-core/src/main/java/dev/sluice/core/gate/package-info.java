/** Suppressions, baseline, severities and the pass or fail decision. */
@NullMarked
package dev.sluice.core.gate;

import org.jspecify.annotations.NullMarked;
