/** Characters to tokens, and tokens to statements, per dialect family. */
@NullMarked
package dev.sluice.core.lex;

import org.jspecify.annotations.NullMarked;
