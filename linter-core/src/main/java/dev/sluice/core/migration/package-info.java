<<<<<<< HEAD
/** Which files are migrations, in which order the runner applies them, and what shares a transaction. */
=======
/** Migrations, their order and what shares a transaction, per tool layout. */
>>>>>>> build
@NullMarked
package dev.sluice.core.migration;

import org.jspecify.annotations.NullMarked;
