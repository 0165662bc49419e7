/** What servers answer to single statements, where a rule's page says so and no effect shows it. */
@NullMarked
package dev.sluice.truth.answer;

import org.jspecify.annotations.NullMarked;
