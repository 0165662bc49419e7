<<<<<<< HEAD
/** The DDL parser over tokens. */
=======
/** The recursive-descent parser from tokens to statements. */
>>>>>>> build
@NullMarked
package dev.sluice.core.parse;

import org.jspecify.annotations.NullMarked;
