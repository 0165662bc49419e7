/** What a rule has to say, and where. */
@NullMarked
package dev.sluice.core.finding;

import org.jspecify.annotations.NullMarked;
