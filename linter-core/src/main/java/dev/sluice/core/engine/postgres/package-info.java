/** What PostgreSQL does: tables of locks and work, and the conditions on the schema that choose between their rows. */
@NullMarked
package dev.sluice.core.engine.postgres;

import org.jspecify.annotations.NullMarked;
