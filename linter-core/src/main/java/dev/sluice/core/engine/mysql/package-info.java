/** The effect models of MySQL and MariaDB: InnoDB's online DDL, from one table per engine. */
@NullMarked
package dev.sluice.core.engine.mysql;

import org.jspecify.annotations.NullMarked;
