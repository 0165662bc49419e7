/** Cases for MariaDB and MySQL that nobody wrote. */
@NullMarked
package dev.sluice.truth.effect.random.innodb;

import org.jspecify.annotations.NullMarked;
