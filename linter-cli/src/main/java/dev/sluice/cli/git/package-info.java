/** The git program, the only one that is ever started. */
@NullMarked
package dev.sluice.cli.git;

import org.jspecify.annotations.NullMarked;
