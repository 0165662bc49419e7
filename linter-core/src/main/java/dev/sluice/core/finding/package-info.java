/** Findings: where, what, why, and what to do. */
@NullMarked
package dev.sluice.core.finding;

import org.jspecify.annotations.NullMarked;
