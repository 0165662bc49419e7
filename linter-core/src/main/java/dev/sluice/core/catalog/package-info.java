/** The schema that a history of migrations leaves behind, and its replay. */
@NullMarked
package dev.sluice.core.catalog;

import org.jspecify.annotations.NullMarked;
