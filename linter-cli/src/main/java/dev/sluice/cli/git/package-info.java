/** Asking git: the only package that starts a program. */
@NullMarked
package dev.sluice.cli.git;

import org.jspecify.annotations.NullMarked;
