/** Which files are migrations, in which order the runner applies them, and what shares a transaction. */
@NullMarked
package dev.sluice.core.migration;

import org.jspecify.annotations.NullMarked;
