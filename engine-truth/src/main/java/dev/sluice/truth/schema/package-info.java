/** The schema that a server has against the one that the replay arrives at, object by object. */
@NullMarked
package dev.sluice.truth.schema;

import org.jspecify.annotations.NullMarked;
