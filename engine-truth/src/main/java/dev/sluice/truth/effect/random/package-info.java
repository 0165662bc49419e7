/** Cases that nobody wrote: made up from a seed, asked of server and model, and cut down to the smallest that disagrees. */
@NullMarked
package dev.sluice.truth.effect.random;

import org.jspecify.annotations.NullMarked;
