/** What reading and judging cost: a corpus to read, JMH benchmarks of the parts, programs for whole-process figures. */
@NullMarked
package dev.sluice.bench;

import org.jspecify.annotations.NullMarked;
