/** Database servers that are started for a measurement and stopped after it. */
@NullMarked
package dev.sluice.truth.server;

import org.jspecify.annotations.NullMarked;
