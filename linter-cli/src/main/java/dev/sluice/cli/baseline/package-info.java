/** The baseline file {@code sluice-baseline.jsonl}: how it is read and written, and what is wrong with it. */
@NullMarked
package dev.sluice.cli.baseline;

import org.jspecify.annotations.NullMarked;
