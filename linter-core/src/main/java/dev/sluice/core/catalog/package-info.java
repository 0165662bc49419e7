<<<<<<< HEAD
/** The schema that a history of migrations leaves behind, and its replay. */
=======
/** The schema, and the replay of statements into it. */
>>>>>>> build
@NullMarked
package dev.sluice.core.catalog;

import org.jspecify.annotations.NullMarked;
