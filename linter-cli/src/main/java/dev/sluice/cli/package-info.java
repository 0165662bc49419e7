/** The program's entry. */
@NullMarked
package dev.sluice.cli;

import org.jspecify.annotations.NullMarked;
