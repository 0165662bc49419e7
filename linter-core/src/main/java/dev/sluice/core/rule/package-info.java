/** The shapes of a rule, and the context it is given. */
@NullMarked
package dev.sluice.core.rule;

import org.jspecify.annotations.NullMarked;
