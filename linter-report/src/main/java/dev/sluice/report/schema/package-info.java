/** A replayed schema as text for people, as JSON, and as SQL. */
@NullMarked
package dev.sluice.report.schema;

import org.jspecify.annotations.NullMarked;
