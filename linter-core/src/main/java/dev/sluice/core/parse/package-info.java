/** The DDL parser over tokens. */
@NullMarked
package dev.sluice.core.parse;

import org.jspecify.annotations.NullMarked;
