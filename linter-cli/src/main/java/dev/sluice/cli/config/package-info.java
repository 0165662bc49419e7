/** The config file {@code sluice.toml}: where it is found, how it is read, and what is wrong with it. */
@NullMarked
package dev.sluice.cli.config;

import org.jspecify.annotations.NullMarked;
