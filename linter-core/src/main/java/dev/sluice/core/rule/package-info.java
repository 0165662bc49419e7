/** The shapes a rule can have, and what a rule is given. */
@NullMarked
package dev.sluice.core.rule;

import org.jspecify.annotations.NullMarked;
