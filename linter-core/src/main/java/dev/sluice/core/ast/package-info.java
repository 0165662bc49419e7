/** What a statement says, as sealed records with exact spans. Knows neither schema nor engine. */
@NullMarked
package dev.sluice.core.ast;

import org.jspecify.annotations.NullMarked;
