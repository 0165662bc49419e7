/** What a migration is and what it does. */
@NullMarked
package dev.sluice.core;

import org.jspecify.annotations.NullMarked;
