package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.core.ast.Name;
import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;

class MysqlReplayTest {
    private final History history = History.on(Dialect.MYSQL);

    @Test
    void aTableHasItsColumnsAndTheNamesThatMysqlGives() {
        history.migrate("""
                CREATE TABLE Parent (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, code CHAR(3) UNIQUE);
                CREATE TABLE `Orders` (
                  `Id` int NOT NULL AUTO_INCREMENT,
                  parent_id bigint unsigned,
                  a int, b int,
                  PRIMARY KEY (id),
                  KEY (a), KEY (a, b), UNIQUE KEY (a, b, parent_id), INDEX named (b),
                  FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE,
                  CONSTRAINT fk2 FOREIGN KEY (b) REFERENCES parent (id),
                  CHECK (a < b)
                ) ENGINE=InnoDB;
                """);

        assertThat(history.columns("orders"))
                .isEqualTo("id int not null identity, parent_id bigint unsigned, a int, b int");
        assertThat(history.constraints("orders"))
                .isEqualTo("PRIMARY pk(id), a_3 unique(a, b, parent_id),"
                        + " orders_chk_1 check(a, b), orders_ibfk_1 fk(parent_id) parent(id), fk2 fk(b) parent(id)");
        assertThat(history.indexes("orders"))
                .isEqualTo("unique PRIMARY(id), a(a), a_2(a, b), unique a_3(a, b, parent_id), named(b),"
                        + " parent_id(parent_id)");
        assertThat(history.constraints("parent")).isEqualTo("PRIMARY pk(id), code unique(code)");
        assertThat(history.table("orders").options()).containsEntry("engine", "InnoDB");
        assertThat(history.catalog().gap()).isEmpty();
    }

    @Test
    void aColumnHasTheCharacterSetOfItsTableAtTheTime() {
        history.migrate("""
                CREATE TABLE t (a varchar(10), b varchar(10) CHARACTER SET latin1, c text COLLATE ascii_bin, d int)
                  DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
                ALTER TABLE t DEFAULT CHARSET=latin1;
                ALTER TABLE t ADD e char(1);
                """);
        assertThat(history.columns("t"))
                .isEqualTo("a varchar(10) charset utf8mb4 collate utf8mb4_general_ci,"
                        + " b varchar(10) CHARACTER SET latin1 charset latin1,"
                        + " c text COLLATE ascii_bin charset ascii collate ascii_bin, d int, e char(1) charset latin1");

        history.migrate("ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4");
        assertThat(history.table("t").columns())
                .extracting(Column::charset)
                .containsExactly("utf8mb4", "utf8mb4", "utf8mb4", null, "utf8mb4");
    }

    @Test
    void modifyingAColumnForgetsWhatTheNewDefinitionDoesNotSay() {
        history.migrate("""
                CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY, a int NOT NULL DEFAULT 5, b int UNIQUE);
                ALTER TABLE t MODIFY id bigint, MODIFY a bigint AFTER b, CHANGE b c varchar(5) FIRST;
                """);

        assertThat(history.columns("t")).isEqualTo("c varchar(5), id bigint not null, a bigint");
        assertThat(history.constraints("t")).isEqualTo("PRIMARY pk(id), b unique(c)");
        assertThat(history.indexes("t")).isEqualTo("unique PRIMARY(id), unique b(c)");
    }

    @Test
    void droppingAColumnTakesItOutOfItsKeys() {
        history.migrate("""
                CREATE TABLE t (a int, b int, c int, PRIMARY KEY (a, b), KEY ab (a, b), KEY only (a), UNIQUE u (a));
                ALTER TABLE t DROP COLUMN A;
                """);

        assertThat(history.columns("t")).isEqualTo("b int not null, c int");
        assertThat(history.constraints("t")).isEqualTo("PRIMARY pk(b)");
        assertThat(history.indexes("t")).isEqualTo("unique PRIMARY(b), ab(b)");
    }

    @Test
    void tablesSwapTheirNames() {
        history.migrate("""
                CREATE TABLE t (id int PRIMARY KEY, p int, FOREIGN KEY (p) REFERENCES t (id));
                CREATE TABLE child (t int, FOREIGN KEY (t) REFERENCES t (id));
                CREATE TABLE t_new (id bigint PRIMARY KEY);
                RENAME TABLE t TO t_old, t_new TO t;
                """);

        assertThat(history.columns("t")).isEqualTo("id bigint not null");
        assertThat(history.constraints("t_old")).isEqualTo("PRIMARY pk(id), t_old_ibfk_1 fk(p) t_old(id)");
        assertThat(history.constraints("child")).isEqualTo("child_ibfk_1 fk(t) t_old(id)");
        assertThat(history.catalog().gone(new ObjectName("", "t"))).isEmpty();
        assertThat(history.catalog().gone(new ObjectName("", "t_new"))).isPresent();
    }

    @Test
    void keysAreDroppedByTheirKind() {
        history.migrate("""
                CREATE TABLE t (id int PRIMARY KEY, a int, b int, UNIQUE u (a), KEY k (b),
                  CONSTRAINT c CHECK (a > 0), CONSTRAINT f FOREIGN KEY (b) REFERENCES t (id));
                ALTER TABLE t ADD KEY u2 (a), DROP INDEX u, DROP FOREIGN KEY f, DROP CHECK c, DROP PRIMARY KEY,
                  RENAME INDEX k TO k2;
                """);

        assertThat(history.constraints("t")).isEmpty();
        assertThat(history.indexes("t")).isEqualTo("k2(b), u2(a)");
        assertThat(history.columns("t")).isEqualTo("id int not null, a int, b int");
        assertThat(history.migrate("DROP INDEX k2 ON t").indexes("t")).isEqualTo("u2(a)");
    }

    @Test
    void aReferenceAtAColumnIsAForeignKeyInMariadbAndFromMysql9On() {
        String sql = "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int REFERENCES p (id))";

        assertThat(history.migrate(sql).constraints("c")).isEmpty();
        assertThat(History.on(Dialect.MARIADB).migrate(sql).constraints("c")).isEqualTo("c_ibfk_1 fk(p) p(id)");
        assertThat(History.on(Dialect.MYSQL, 9, 7).migrate(sql).constraints("c"))
                .isEqualTo("c_ibfk_1 fk(p) p(id)");
    }

    @Test
    void aParentMayBeDroppedAndMadeAgain() {
        history.migrate("""
                CREATE TABLE p (id int PRIMARY KEY);
                CREATE TABLE c (p int, FOREIGN KEY (p) REFERENCES p (id));
                SET foreign_key_checks = 0;
                DROP TABLE p;
                CREATE TABLE p (id int PRIMARY KEY);
                """);

        assertThat(history.catalog().children(new ObjectName("", "p"))).containsExactly(new ObjectName("", "c"));
    }

    @Test
    void likeCopiesEverythingButForeignKeys() {
        history.migrate("""
                CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY, a int DEFAULT 3, KEY k (a),
                  FOREIGN KEY (a) REFERENCES t (id)) ENGINE=InnoDB ROW_FORMAT=COMPRESSED;
                CREATE TABLE u LIKE t;
                """);

        assertThat(history.columns("u")).isEqualTo(history.columns("t"));
        assertThat(history.indexes("u")).isEqualTo(history.indexes("t"));
        assertThat(history.constraints("u")).isEqualTo("PRIMARY pk(id)");
        assertThat(history.table("u").options()).isEqualTo(history.table("t").options());
    }

    @Test
    void optionsOfTheTableChange() {
        history.migrate("CREATE TABLE t (a int) ENGINE=MyISAM PARTITION BY HASH (a) PARTITIONS 4")
                .migrate("ALTER TABLE t ENGINE=InnoDB, ROW_FORMAT=DYNAMIC")
                .migrate("ALTER TABLE t REMOVE PARTITIONING");

        assertThat(history.table("t").options())
                .containsEntry("engine", "InnoDB")
                .containsEntry("row_format", "DYNAMIC");
        assertThat(history.table("t").partitionBy()).isNull();
    }

    /** Two databases in one tree, each with a table of the same name. */
    @Test
    void useSaysWhichDatabaseATableIsIn() {
        history.migrate("USE Shop; CREATE TABLE t (a int);");
        history.migrate("USE stock; CREATE TABLE t (b int);");
        history.migrate("ALTER TABLE shop.t ADD c int; ALTER TABLE t ADD d int;");

        assertThat(history.columns("shop.t")).isEqualTo("a int, c int");
        assertThat(history.columns("stock.t")).isEqualTo("b int, d int");
        assertThat(history.catalog().gap()).isEmpty();
    }

    @Test
    void whatWasMadeBeforeTheFirstUseIsStillFound() {
        history.migrate("CREATE TABLE t (a int);");
        history.migrate("USE shop; ALTER TABLE t ADD b int;");

        assertThat(history.columns("t")).isEqualTo("a int, b int");
    }

    /** Read from a MySQL 9.7.4 and a MariaDB 11.4.5. */
    @Test
    void anIndexMadeForAForeignKeyGivesWayToOneThatCoversIt() {
        history.migrate("""
                CREATE TABLE p (id int PRIMARY KEY);
                CREATE TABLE c (x int, y int, FOREIGN KEY (x) REFERENCES p (id), FOREIGN KEY (y) REFERENCES p (id));
                """);
        assertThat(history.indexes("c")).isEqualTo("x(x), y(y)");

        history.migrate("ALTER TABLE c ADD INDEX xy (x, y); CREATE UNIQUE INDEX uy ON c (y);");
        assertThat(history.indexes("c")).isEqualTo("xy(x, y), unique uy(y)");
        assertThat(history.constraints("c")).isEqualTo("c_ibfk_1 fk(x) p(id), c_ibfk_2 fk(y) p(id), uy unique(y)");

        history.migrate(
                "ALTER TABLE c DROP FOREIGN KEY c_ibfk_1; ALTER TABLE c ADD FOREIGN KEY (x) REFERENCES p (id);");
        assertThat(history.constraints("c")).isEqualTo("c_ibfk_2 fk(y) p(id), uy unique(y), c_ibfk_3 fk(x) p(id)");
    }

    @Test
    void aForeignKeyHasItsActions() {
        history.migrate("""
                CREATE TABLE p (id int PRIMARY KEY);
                CREATE TABLE c (x int, FOREIGN KEY (x) REFERENCES p (id) ON DELETE CASCADE ON UPDATE SET NULL);
                """);

        Constraint key = history.table("c").constraint("c_ibfk_1").orElseThrow();
        assertThat(key.onDelete()).isEqualTo("CASCADE");
        assertThat(key.onUpdate()).isEqualTo("SET NULL");
    }

    @Test
    void partitionsAreKnownByNameOrByTheirNumber() {
        history.migrate("""
                CREATE TABLE r (a int) PARTITION BY RANGE (a) (PARTITION p0 VALUES LESS THAN (10),
                  PARTITION p1 VALUES LESS THAN (20), PARTITION p2 VALUES LESS THAN MAXVALUE);
                ALTER TABLE r REORGANIZE PARTITION P1, p2 INTO
                  (PARTITION p3 VALUES LESS THAN (15), PARTITION p4 VALUES LESS THAN MAXVALUE);
                ALTER TABLE r DROP PARTITION p0;
                CREATE TABLE h (a int) PARTITION BY HASH (a) PARTITIONS 4;
                ALTER TABLE h ADD PARTITION PARTITIONS 3;
                ALTER TABLE h COALESCE PARTITION 2;
                """);

        assertThat(history.table("r").partitionBy().partitions())
                .extracting(Name::value)
                .containsExactly("p3", "p4");
        assertThat(history.table("h").partitionBy().count()).isEqualTo(5);
    }

    @Test
    void whatAColumnsTypeSaysOfItsCharacterSetIsKnown() {
        history.migrate("""
                CREATE TABLE t (a char(5) BINARY, b varchar(5) CHARACTER SET latin1 BINARY, c nchar(3),
                  d varchar(9) INVISIBLE) DEFAULT CHARSET=utf8mb4;
                """);

        assertThat(history.table("t").columns())
                .extracting(Column::charset, Column::collation)
                .containsExactly(
                        tuple("utf8mb4", "utf8mb4_bin"),
                        tuple("latin1", "latin1_bin"),
                        tuple("utf8mb3", null),
                        tuple("utf8mb4", null));
        assertThat(history.table("t").column("d").orElseThrow().visible()).isFalse();
    }

    /** https://dev.mysql.com/doc/refman/5.7/en/server-system-variables.html#sysvar_explicit_defaults_for_timestamp */
    @Test
    void aTimestampIsNotNullWhereTheServerIsOld() {
        String sql = "CREATE TABLE t (a timestamp, b timestamp, c timestamp NULL)";

        assertThat(History.on(Dialect.MYSQL, 5, 7).migrate(sql).columns("t"))
                .isEqualTo("a timestamp not null default CURRENT_TIMESTAMP,"
                        + " b timestamp not null default '0000-00-00 00:00:00', c timestamp");
        assertThat(History.on(Dialect.MARIADB, 10, 6).migrate(sql).columns("t")).contains("a timestamp not null");
        assertThat(history.migrate(sql).columns("t")).isEqualTo("a timestamp, b timestamp, c timestamp");
    }

    @Test
    void aCopyOfATableHasChecksWithNamesOfItsOwnInMysqlAlone() {
        String sql = "CREATE TABLE t (a int, CONSTRAINT named CHECK (a > 0)); CREATE TABLE u LIKE t;";

        assertThat(history.migrate(sql).constraints("u")).isEqualTo("u_chk_1 check(a)");
        assertThat(History.on(Dialect.MARIADB).migrate(sql).constraints("u")).isEqualTo("named check(a)");
    }

    @Test
    void anIndexCanBeHidden() {
        history.migrate("CREATE TABLE t (a int, KEY k (a) INVISIBLE); ALTER TABLE t ALTER INDEX k VISIBLE;"
                + "CREATE INDEX j ON t (a) INVISIBLE;");

        assertThat(history.table("t").index("k").orElseThrow().visible()).isTrue();
        assertThat(history.table("t").index("j").orElseThrow().visible()).isFalse();
    }

    /** Columns that the query does not give come first. */
    @Test
    void aTableThatAQueryFillsHasItsOwnColumnsAndThoseOfTheSelectList() {
        history.migrate("CREATE TABLE t (id bigint, z int) SELECT id, e AS f, count(*) n FROM b GROUP BY 1, 2");

        assertThat(history.columns("t")).isEqualTo("z int, id bigint, f, n");
    }
}
