<<<<<<< HEAD
/** The shapes a rule can have, and what a rule is given. */
=======
/** The shapes of a rule, and the context it is given. */
>>>>>>> build
@NullMarked
package dev.sluice.core.rule;

import org.jspecify.annotations.NullMarked;
