<<<<<<< HEAD
/** Characters to tokens, and tokens to statements, per dialect family. */
=======
/** Tokens, the statement splitter and client directives. */
>>>>>>> build
@NullMarked
package dev.sluice.core.lex;

import org.jspecify.annotations.NullMarked;
