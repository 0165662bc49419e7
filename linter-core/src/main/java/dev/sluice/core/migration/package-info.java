/** Migrations, their order and what shares a transaction, per tool layout. */
@NullMarked
package dev.sluice.core.migration;

import org.jspecify.annotations.NullMarked;
