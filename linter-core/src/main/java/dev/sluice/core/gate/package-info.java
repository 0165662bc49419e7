/** What a team has decided about how its migrations are read and judged. */
@NullMarked
package dev.sluice.core.gate;

import org.jspecify.annotations.NullMarked;
