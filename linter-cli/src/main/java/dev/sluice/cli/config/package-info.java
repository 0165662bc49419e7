/** The configuration file, environment and flags. */
@NullMarked
package dev.sluice.cli.config;

import org.jspecify.annotations.NullMarked;
