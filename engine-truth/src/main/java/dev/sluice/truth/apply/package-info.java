/** Migrations as their runner would send them to a server. */
@NullMarked
package dev.sluice.truth.apply;

import org.jspecify.annotations.NullMarked;
