<<<<<<< HEAD
/** What a statement says, as sealed records with exact spans. Knows neither schema nor engine. */
=======
/** Statements and their parts, each with its span. */
>>>>>>> build
@NullMarked
package dev.sluice.core.ast;

import org.jspecify.annotations.NullMarked;
