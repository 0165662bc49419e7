/** One class per subcommand. */
@NullMarked
package dev.sluice.cli.command;

import org.jspecify.annotations.NullMarked;
