package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.TableOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MysqlCreateTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            INT                                       | int
            INTEGER(11) UNSIGNED ZEROFILL             | int(11) unsigned zerofill
            INT4                                      | int
            MIDDLEINT                                 | mediumint
            INT8                                      | bigint
            BOOL                                      | tinyint(1)
            BOOLEAN                                   | tinyint(1)
            DEC(10, 2)                                | decimal(10,2)
            NUMERIC                                   | decimal
            FIXED(5)                                  | decimal(5)
            DOUBLE PRECISION                          | double
            REAL                                      | double
            FLOAT(7,4)                                | float(7,4)
            CHARACTER VARYING(20)                     | varchar(20)
            CHAR VARYING(20)                          | varchar(20)
            NATIONAL VARCHAR(5)                       | varchar(5) national
            NCHAR(5)                                  | char(5) national
            NVARCHAR(5)                               | varchar(5) national
            CHAR(5) BYTE                              | binary(5)
            VARCHAR(5) BINARY                         | varchar(5) binary
            LONG                                      | mediumtext
            LONG VARBINARY                            | mediumblob
            LONG VARCHAR                              | mediumtext
            TEXT CHARSET utf8mb4                      | text charset=utf8mb4
            TEXT CHARACTER SET 'latin1'               | text charset=latin1
            TEXT ASCII                                | text charset=latin1
            TEXT UNICODE                              | text charset=ucs2
            VARCHAR(9) CHARACTER SET utf8 COLLATE utf8_bin | varchar(9) charset=utf8 collate=utf8_bin
            ENUM('a', 'it''s', 'x,y')                 | enum(a,it's,x,y)
            SET('a','b')                              | set(a,b)
            BIT(1)                                    | bit(1)
            YEAR(4)                                   | year(4)
            DATETIME(6)                               | datetime(6)
            GEOMCOLLECTION                            | geometrycollection
            VECTOR(1536)                              | vector(1536)
            INET6                                     | inet6
            """)
    void typesHaveOneName(String written, String canonical) {
        CreateTable table = Sql.mariadb("CREATE TABLE t (a " + written + ")").as(CreateTable.class);
        DataType type = table.columns().get(0).type();
        assertThat(summary(type)).isEqualTo(canonical);
        assertThat(type.text()).isEqualTo(written);
    }

    private static String summary(DataType type) {
        StringBuilder summary = new StringBuilder(type.name());
        if (!type.arguments().isEmpty()) {
            summary.append('(').append(String.join(",", type.arguments())).append(')');
        }
        type.modifiers().forEach(modifier -> summary.append(' ').append(modifier));
        if (type.charset() != null) {
            summary.append(" charset=").append(type.charset());
        }
        if (type.collation() != null) {
            summary.append(" collate=").append(type.collation());
        }
        return summary.toString();
    }

    /** Every attribute of both manuals, with its span. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            NotNull Default AutoIncrement Unique PrimaryKey | a INT «NOT NULL» «DEFAULT 1» «AUTO_INCREMENT» «UNIQUE KEY» «PRIMARY KEY»
            Null Default OnUpdate | a TIMESTAMP(6) «NULL» «DEFAULT CURRENT_TIMESTAMP(6)» «ON UPDATE CURRENT_TIMESTAMP(6)»
            Default Comment | a INT «DEFAULT -1» «COMMENT 'it''s'»
            Default | a BIT(1) «DEFAULT b'0'»
            Default | a TEXT «DEFAULT _utf8mb4'x'»
            Default | a CHAR(36) «DEFAULT (uuid())»
            Default NotNull | a CHAR(36) «DEFAULT uuid()» «NOT NULL»
            Default | a INT «DEFAULT NEXT VALUE FOR d.s»
            Generated NotNull | a INT «GENERATED ALWAYS AS (b + 1) STORED» «NOT NULL»
            Generated | a INT «AS (b) PERSISTENT»
            Generated Visibility | a INT «AS (b) VIRTUAL» «INVISIBLE»
            NotNull Collate | a TEXT «NOT NULL» «COLLATE utf8mb4_bin»
            Check | a INT «CONSTRAINT c CHECK (a > 0) NOT ENFORCED»
            NotNull Check | a INT «NOT NULL» «CHECK (a > 0)»
            References | a INT «REFERENCES p (id) ON DELETE CASCADE»
            Other Other Other | a INT «COLUMN_FORMAT DYNAMIC» «STORAGE DISK» «ENGINE_ATTRIBUTE = '{}'»
            NotNull Other | a POINT «NOT NULL» «SRID 4326»
            Other | a INT «WITHOUT SYSTEM VERSIONING»
            Other | a TIMESTAMP(6) «GENERATED ALWAYS AS ROW START»
            Other | a TEXT «COMPRESSED=zlib»
            PrimaryKey | a INT «KEY»
            """)
    void attributes(String kinds, String column) {
        Sql sql = Sql.mariadb("CREATE TABLE t (" + column + ")");
        List<ColumnAttribute> attributes =
                sql.as(CreateTable.class).columns().get(0).attributes();
        assertThat(attributes.stream().map(a -> a.getClass().getSimpleName()).collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
        assertThat(attributes.stream().map(ColumnAttribute::span)).containsExactlyElementsOf(sql.marks());
    }

    @Test
    void elementsOptionsAndPartitions() {
        Sql sql = Sql.mysql("""
                CREATE TABLE IF NOT EXISTS `d`.`t` (
                  «id SERIAL»,
                  «key_ INT»,
                  «`key` VARCHAR(10)»,
                  «PRIMARY KEY (id)»,
                  «UNIQUE KEY u (key_)»,
                  «INDEX i USING BTREE (`key`(4))»,
                  «FULLTEXT (`key`)»,
                  «CONSTRAINT f FOREIGN KEY (key_) REFERENCES p (id) ON UPDATE CASCADE»,
                  «CHECK (key_ > 0)»
                ) ENGINE=InnoDB, DEFAULT CHARSET utf8mb4 COLLATE=utf8mb4_bin COMMENT 'a = b' AUTO_INCREMENT = 7
                  DATA DIRECTORY '/x' STATS_PERSISTENT=DEFAULT
                PARTITION BY LINEAR KEY ALGORITHM=2 (id) PARTITIONS 2 SUBPARTITION BY HASH (id) SUBPARTITIONS 2
                  (PARTITION p0 (SUBPARTITION s0, SUBPARTITION s1), PARTITION p1 COMMENT 'x')""");
        CreateTable table = sql.as(CreateTable.class);
        assertThat(table.ifNotExists()).isTrue();
        assertThat(table.elements().stream().map(TableElement::span)).containsExactlyElementsOf(sql.marks());
        assertThat(table.columns().get(0).has(ColumnAttribute.AutoIncrement.class))
                .isTrue();
        assertThat(table.options().stream().map(MysqlCreateTableTest::text))
                .containsExactly(
                        "engine=InnoDB",
                        "charset=utf8mb4",
                        "collate=utf8mb4_bin",
                        "comment=a = b",
                        "auto_increment=7",
                        "data directory=/x",
                        "stats_persistent=DEFAULT");
        assertThat(table.partitionBy().method()).isEqualTo("key");
        assertThat(table.partitionBy().partitions()).hasToString("[p0, p1]");
    }

    private static String text(TableOption option) {
        return option.name() + "=" + option.value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            CREATE TABLE t LIKE d.u
            CREATE TABLE t (LIKE u)
            CREATE TEMPORARY TABLE t AS SELECT 1 AS a
            CREATE TABLE t SELECT * FROM u
            CREATE TABLE t (a INT) ENGINE=InnoDB IGNORE AS SELECT 1 AS a
            CREATE TABLE t (a INT) REPLACE SELECT 1 AS a
            CREATE TABLE t (SELECT 1 AS a)
            CREATE TABLE t AS WITH x AS (SELECT 1) SELECT * FROM x
            CREATE OR REPLACE TABLE t (a INT)
            CREATE TABLE t (VALUES (1, 2), (3, 4))
            CREATE TABLE t (TABLE u ORDER BY a LIMIT 1)
            CREATE EXTERNAL TABLE t (a INT) ENGINE_ATTRIBUTE = '{}'
            CREATE TABLE t (a INT) PARTITION BY SYSTEM_TIME (SELECT 1)
            CREATE TABLE t (a INT, s TIMESTAMP(6) GENERATED ALWAYS AS ROW START, e TIMESTAMP(6) GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (s, e)) WITH SYSTEM VERSIONING
            CREATE TABLE t (a INT, PERIOD FOR p (x, y), UNIQUE (a, p WITHOUT OVERLAPS))
            CREATE TABLE t (a INT) WITH SYSTEM VERSIONING PARTITION BY SYSTEM_TIME INTERVAL 1 MONTH (PARTITION h HISTORY, PARTITION c CURRENT)
            CREATE TABLE t (a INT) PARTITION BY LIST (a) (PARTITION p VALUES IN (1), PARTITION q DEFAULT)
            CREATE TABLE t (a INT) START TRANSACTION
            CREATE TABLE `t-1` (`a b` INT)
            CREATE TABLE t (status INT, value INT, session INT, path INT, size INT, position INT, type INT)
            """)
    void otherForms(String text) {
        Sql.mariadb(text).as(CreateTable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            CREATE TABLE t (a INT) DROP TABLE u
            CREATE TABLE t (a INT,)
            CREATE TABLE t (a INT b)
            CREATE TABLE t
            CREATE TABLE t (a)
            """)
    void whatIsLeftOverIsNeverSwallowed(String text) {
        assertThat(Sql.mysql(text).read().understood()).as(text).isFalse();
    }

    @Test
    void likeCopiesEverythingButForeignKeys() {
        CreateTable table = Sql.mysql("CREATE TABLE t «LIKE u»").as(CreateTable.class);
        TableElement.Like like = (TableElement.Like) table.elements().get(0);
        assertThat(like.source()).hasToString("u");
        assertThat(like.includingIndexes()).isTrue();
    }

    @Test
    void aColumnSpansFromItsNameToItsPosition() {
        Sql sql = Sql.mysql("CREATE TABLE t («a INT NOT NULL /* x */ COMMENT 'y'» /* z */)");
        ColumnDefinition column = sql.as(CreateTable.class).columns().get(0);
        assertThat(column.span()).isEqualTo(sql.marks().get(0));
    }
}
