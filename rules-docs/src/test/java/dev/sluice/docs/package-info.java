/** Writes the rule pages of this folder. */
@NullMarked
package dev.sluice.docs;

import org.jspecify.annotations.NullMarked;
