/** Files as text: the only way to them, positions in them, and the dialect they are written in. */
@NullMarked
package dev.sluice.core.source;

import org.jspecify.annotations.NullMarked;
