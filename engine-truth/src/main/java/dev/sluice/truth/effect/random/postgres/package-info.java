/** Made-up cases for PostgreSQL. */
@NullMarked
package dev.sluice.truth.effect.random.postgres;

import org.jspecify.annotations.NullMarked;
