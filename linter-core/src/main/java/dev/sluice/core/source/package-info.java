/** Files and the places in them. */
@NullMarked
package dev.sluice.core.source;

import org.jspecify.annotations.NullMarked;
