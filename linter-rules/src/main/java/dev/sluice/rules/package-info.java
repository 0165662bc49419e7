/** The built-in rules, one package per category. */
@NullMarked
package dev.sluice.rules;

import org.jspecify.annotations.NullMarked;
