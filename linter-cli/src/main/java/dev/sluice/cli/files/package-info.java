/** File trees over the disk, standard input and a git revision. */
@NullMarked
package dev.sluice.cli.files;

import org.jspecify.annotations.NullMarked;
