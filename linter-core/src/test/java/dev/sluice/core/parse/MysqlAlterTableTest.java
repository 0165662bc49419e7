package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.source.Dialect;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MysqlAlterTableTest {

    /** Every action of both manuals: its kind, and its span from first to last token. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            add-column | ALTER TABLE t «ADD a INT»
            add-column | ALTER TABLE t «ADD COLUMN a INT NOT NULL DEFAULT 0 FIRST»
            add-column | ALTER TABLE t «ADD COLUMN IF NOT EXISTS a INT AFTER `b`»
            add-column add-column | ALTER TABLE t ADD COLUMN («a INT», «b ENUM('x', 'y')»)
            add-column add-index add-constraint | ALTER TABLE t ADD («a INT», «KEY (a)», «UNIQUE u (a)»)
            add-column | ALTER TABLE t «ADD period INT»
            add-column | ALTER TABLE t «ADD vector VECTOR(3)»
            add-index | ALTER TABLE t «ADD INDEX (a)»
            add-index | ALTER TABLE t «ADD KEY k USING BTREE (a(10) DESC, b) COMMENT 'x' INVISIBLE KEY_BLOCK_SIZE=8»
            add-index | ALTER TABLE t «ADD INDEX IF NOT EXISTS k ((lower(a)))»
            add-index | ALTER TABLE t «ADD FULLTEXT INDEX f (a) WITH PARSER ngram»
            add-index | ALTER TABLE t «ADD SPATIAL s (g)»
            add-index | ALTER TABLE t «ADD VECTOR INDEX v (e) M=8 DISTANCE=cosine»
            add-constraint | ALTER TABLE t «ADD PRIMARY KEY USING BTREE (a, b)»
            add-constraint | ALTER TABLE t «ADD CONSTRAINT PRIMARY KEY (a)»
            add-constraint | ALTER TABLE t «ADD UNIQUE (a)»
            add-constraint | ALTER TABLE t «ADD CONSTRAINT u UNIQUE KEY u2 (a) USING HASH»
            add-constraint | ALTER TABLE t «ADD FOREIGN KEY (a) REFERENCES p (id)»
            add-constraint | ALTER TABLE t «ADD CONSTRAINT f FOREIGN KEY IF NOT EXISTS i (a) REFERENCES d.p (id) MATCH FULL ON DELETE SET NULL ON UPDATE NO ACTION»
            add-constraint | ALTER TABLE t «ADD CHECK (a > 0)»
            add-constraint | ALTER TABLE t «ADD CONSTRAINT c CHECK (a IN (1, 2)) NOT ENFORCED»
            add-constraint | ALTER TABLE t «ADD CONSTRAINT IF NOT EXISTS c CHECK (a > 0)»
            add-period | ALTER TABLE t «ADD PERIOD FOR SYSTEM_TIME (s, e)»
            system-versioning | ALTER TABLE t «ADD SYSTEM VERSIONING»
            modify-column | ALTER TABLE t «MODIFY a BIGINT UNSIGNED NOT NULL AUTO_INCREMENT FIRST»
            modify-column | ALTER TABLE t «MODIFY COLUMN IF EXISTS a INT AFTER b»
            modify-column | ALTER TABLE t «CHANGE a b INT»
            modify-column | ALTER TABLE t «CHANGE COLUMN IF EXISTS path `size` TEXT CHARACTER SET utf8mb4»
            set-default | ALTER TABLE t «ALTER a SET DEFAULT 'x'»
            set-default | ALTER TABLE t «ALTER COLUMN a SET DEFAULT (uuid())»
            drop-default | ALTER TABLE t «ALTER COLUMN a DROP DEFAULT»
            alter-column-setting | ALTER TABLE t «ALTER COLUMN a SET INVISIBLE»
            alter-index-visibility | ALTER TABLE t «ALTER INDEX i INVISIBLE»
            alter-index-visibility | ALTER TABLE t «ALTER KEY IF EXISTS i NOT IGNORED»
            alter-constraint | ALTER TABLE t «ALTER CHECK c NOT ENFORCED»
            alter-constraint | ALTER TABLE t «ALTER CONSTRAINT c ENFORCED»
            drop-column | ALTER TABLE t «DROP a»
            drop-column | ALTER TABLE t «DROP COLUMN IF EXISTS session CASCADE»
            drop-column | ALTER TABLE t «DROP period»
            drop-index | ALTER TABLE t «DROP INDEX i»
            drop-index | ALTER TABLE t «DROP KEY IF EXISTS i»
            drop-constraint | ALTER TABLE t «DROP PRIMARY KEY»
            drop-constraint | ALTER TABLE t «DROP FOREIGN KEY IF EXISTS f»
            drop-constraint | ALTER TABLE t «DROP CHECK c»
            drop-constraint | ALTER TABLE t «DROP CONSTRAINT IF EXISTS c»
            drop-period | ALTER TABLE t «DROP PERIOD FOR SYSTEM_TIME»
            system-versioning | ALTER TABLE t «DROP SYSTEM VERSIONING»
            rename-table | ALTER TABLE t «RENAME TO d.u»
            rename-table | ALTER TABLE t «RENAME AS u»
            rename-table | ALTER TABLE t «RENAME u»
            rename-column | ALTER TABLE t «RENAME COLUMN a TO b»
            rename-index | ALTER TABLE t «RENAME INDEX a TO b»
            rename-index | ALTER TABLE t «RENAME KEY a TO b»
            convert-character-set | ALTER TABLE t «CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci»
            convert-character-set | ALTER TABLE t «CONVERT TO CHARSET DEFAULT»
            set-option set-option | ALTER TABLE t «DEFAULT CHARACTER SET = utf8mb4» «COLLATE utf8mb4_bin»
            set-option set-option | ALTER TABLE t «CHARSET utf8mb4», «ROW_FORMAT=DYNAMIC»
            set-option set-option | ALTER TABLE t «ENGINE=InnoDB» «AUTO_INCREMENT 5»
            set-option | ALTER TABLE t «COMMENT = 'x, y'»
            set-option | ALTER TABLE t «UNION = (a, b)»
            set-option | ALTER TABLE t «TABLESPACE ts»
            algorithm lock | ALTER TABLE t «ALGORITHM=INPLACE», «LOCK = NONE»
            force | ALTER TABLE t «FORCE»
            order-by force | ALTER TABLE t «ORDER BY a, b DESC», «FORCE»
            order-by add-column | ALTER TABLE t «ORDER BY a, b», «ADD c INT»
            enable-keys | ALTER TABLE t «ENABLE KEYS»
            disable-keys | ALTER TABLE t «DISABLE KEYS»
            discard-tablespace | ALTER TABLE t «DISCARD TABLESPACE»
            import-tablespace | ALTER TABLE t «IMPORT TABLESPACE»
            add-column validation | ALTER TABLE t «ADD a INT AS (b + 1) VIRTUAL», «WITHOUT VALIDATION»
            add-partition | ALTER TABLE t «ADD PARTITION (PARTITION p1 VALUES LESS THAN (10), PARTITION p2 VALUES LESS THAN MAXVALUE)»
            add-partition | ALTER TABLE t «ADD PARTITION PARTITIONS 4»
            drop-partition | ALTER TABLE t «DROP PARTITION p0, p1»
            truncate-partition | ALTER TABLE t «TRUNCATE PARTITION ALL»
            coalesce-partition | ALTER TABLE t «COALESCE PARTITION 2»
            reorganize-partition | ALTER TABLE t «REORGANIZE PARTITION p0, p1 INTO (PARTITION p VALUES IN (1, 2))»
            exchange-partition | ALTER TABLE t «EXCHANGE PARTITION p WITH TABLE d.u WITHOUT VALIDATION»
            analyze-partition | ALTER TABLE t «ANALYZE PARTITION p0, p1»
            check-partition | ALTER TABLE t «CHECK PARTITION p0 EXTENDED»
            optimize-partition | ALTER TABLE t «OPTIMIZE PARTITION LOCAL p0»
            rebuild-partition | ALTER TABLE t «REBUILD PARTITION p0»
            repair-partition | ALTER TABLE t «REPAIR PARTITION p0»
            discard-tablespace-partition | ALTER TABLE t «DISCARD PARTITION p0 TABLESPACE»
            import-tablespace-partition | ALTER TABLE t «IMPORT PARTITION ALL TABLESPACE»
            order-by | ALTER TABLE t «ORDER BY a, d.t.b DESC, c»
            secondary-load | ALTER TABLE t «SECONDARY_LOAD PARTITION (p0, p1)»
            secondary-unload | ALTER TABLE t «SECONDARY_UNLOAD»
            drop-partition | ALTER TABLE t «DROP PARTITION LOCAL, p1»
            set-option | ALTER TABLE t «`an engine's` = 'x'»
            partition-by | ALTER TABLE t «PARTITION BY HASH (a) (PARTITION p STORAGE ENGINE = InnoDB)»
            add-column | ALTER TABLE t «ADD a INT `an engine's` = 'x' NOT NULL»
            lock drop-column | ALTER «ONLINE» TABLE t «DROP a»
            convert-to-table-partition | ALTER TABLE t «CONVERT PARTITION p TO TABLE u»
            convert-from-table-partition | ALTER TABLE t «CONVERT TABLE u TO PARTITION p VALUES LESS THAN (5) WITH VALIDATION»
            remove-partitioning-partition | ALTER TABLE t «REMOVE PARTITIONING»
            partition-by | ALTER TABLE t «PARTITION BY HASH (a) PARTITIONS 4»
            add-column partition-by | ALTER TABLE t «ADD a INT» «PARTITION BY RANGE COLUMNS (a, b) (PARTITION p VALUES LESS THAN (1, 2) ENGINE = InnoDB, PARTITION q VALUES LESS THAN (MAXVALUE, MAXVALUE))»
            add-column drop-column | ALTER TABLE t /*!50606 «ADD a INT», */ «DROP b»
            """)
    void readsEveryAction(String kinds, String marked) {
        Sql sql = Sql.mariadb(marked);
        AlterTable alter = sql.as(AlterTable.class);
        assertThat(alter.actions().stream().map(Action::kind).collect(Collectors.joining(" ")))
                .as(sql.text())
                .isEqualTo(kinds);
        assertThat(alter.actions().stream().map(AlterAction::span))
                .as(sql.text())
                .containsExactlyElementsOf(sql.marks());
    }

    /** JSqlParser hides every later action behind one that it does not know: a DROP COLUMN must not be lost that way. */
    @Test
    void anUnknownActionHidesNoOther() {
        Sql sql = Sql.mysql("ALTER TABLE t «ADD a INT», «FROBNICATE (1, 2) hard», «ADD SYSTEM FOO», «DROP COLUMN b»");
        AlterTable alter = (AlterTable) sql.read();
        assertThat(alter.understood()).isFalse();
        assertThat(alter.actions().stream().map(Action::kind))
                .containsExactly("add-column", "not-understood", "not-understood", "drop-column");
        assertThat(alter.actions().stream().map(AlterAction::span)).containsExactlyElementsOf(sql.marks());
    }

    @Test
    void anUnreadPartitionSchemeIsOneAction() {
        Sql sql = Sql.mysql("ALTER TABLE t «DROP b» «PARTITION BY MAGIC a, b»");
        AlterTable alter = (AlterTable) sql.read();
        assertThat(alter.actions().stream().map(AlterAction::kind)).containsExactly("drop-column", "not-understood");
        assertThat(alter.actions().stream().map(AlterAction::span)).containsExactlyElementsOf(sql.marks());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            ALTER TABLE t ADD a INT,
            ALTER TABLE t ADD a INT DROP b
            ALTER TABLE t ADD (a INT
            ALTER TABLE t ADD a WIBBLE
            ALTER TABLE t MODIFY a
            ALTER TABLE t ADD INDEX i (a) FOO
            """)
    void whatIsLeftOverIsNeverSwallowed(String text) {
        assertThat(Sql.mysql(text).read().understood()).as(text).isFalse();
    }

    @Test
    void readsTheHead() {
        AlterTable alter = Sql.mariadb("ALTER ONLINE IGNORE TABLE IF EXISTS `d`.`t` WAIT 5 ADD a INT")
                .as(AlterTable.class);
        assertThat(alter.table()).hasToString("d.t");
        assertThat(alter.ifExists()).isTrue();
        assertThat(alter.ignore()).isTrue();
        assertThat(alter.lockWait()).hasToString("WAIT 5");
        assertThat(Sql.mariadb("ALTER TABLE t NOWAIT DROP a")
                        .as(AlterTable.class)
                        .lockWait())
                .hasToString("NOWAIT");
    }

    @Test
    void fieldsAreRight() {
        ColumnAction.ModifyColumn change =
                action("CHANGE `a` b VARCHAR(10) NOT NULL AFTER c", ColumnAction.ModifyColumn.class);
        assertThat(change.column().value()).isEqualTo("a");
        assertThat(change.definition().name().value()).isEqualTo("b");
        assertThat(change.definition().position().after()).hasToString("c");

        ConstraintAction.AddConstraint added = action(
                "ADD CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p (x, y) ON DELETE CASCADE",
                ConstraintAction.AddConstraint.class);
        TableConstraint.ForeignKey key = (TableConstraint.ForeignKey) added.constraint();
        assertThat(key.name()).hasToString("f");
        assertThat(key.columns()).extracting(Name::value).containsExactly("a", "b");
        assertThat(key.target().columns()).extracting(Name::value).containsExactly("x", "y");
        assertThat(key.target().onDelete()).isEqualTo("CASCADE");

        IndexAction.AddIndex index = action("ADD FULLTEXT KEY i (a(5), (b + 1) DESC)", IndexAction.AddIndex.class);
        assertThat(index.index().parts().get(0).prefix()).isEqualTo(5);
        assertThat(index.index().parts().get(1).expression()).hasToString("b + 1");
        assertThat(index.index().parts().get(1).descending()).isTrue();

        PartitionAction.PartitionChange exchange =
                action("EXCHANGE PARTITION p WITH TABLE u WITHOUT VALIDATION", PartitionAction.PartitionChange.class);
        assertThat(exchange.table()).hasToString("u");
        assertThat(exchange.validation()).isFalse();

        TableAction.SetOption option = action("TYPE InnoDB", TableAction.SetOption.class);
        assertThat(option.option().name()).isEqualTo("engine");
        assertThat(option.option().value()).isEqualTo("InnoDB");
    }

    @Test
    void onlineOfMariaDbIsALockClause() {
        AlterTable alter = Sql.mariadb("ALTER ONLINE TABLE t DROP a").as(AlterTable.class);
        TableAction.LockClause lock = (TableAction.LockClause) alter.actions().get(0);
        assertThat(lock.value()).hasToString("ONLINE");
        assertThat(Sql.mysql("ALTER ONLINE TABLE t DROP a").as(AlterTable.class).actions())
                .hasSize(1);
    }

    @Test
    void whatIsGuardedSaysSo() {
        AlterTable alter = Sql.mariadb("ALTER TABLE t RENAME INDEX IF EXISTS i TO j, ALTER KEY IF EXISTS j IGNORED")
                .as(AlterTable.class);
        assertThat(((IndexAction.RenameIndex) alter.actions().get(0)).ifExists())
                .isTrue();
        assertThat(((IndexAction.AlterIndexVisibility) alter.actions().get(1)).ifExists())
                .isTrue();
        PartitionAction.PartitionChange drop =
                (PartitionAction.PartitionChange) Sql.mariadb("ALTER TABLE t DROP PARTITION IF EXISTS p")
                        .as(AlterTable.class)
                        .actions()
                        .get(0);
        assertThat(drop.guarded()).isTrue();
    }

    @Test
    void anIndexKeepsItsOptions() {
        IndexAction.AddIndex index =
                action("ADD INDEX i (a) INVISIBLE COMMENT 'x' USING BTREE", IndexAction.AddIndex.class);
        assertThat(index.index().options())
                .extracting(option -> option.name() + "=" + option.value())
                .containsExactly("invisible=", "comment=x");
        ConstraintAction.AddConstraint unique =
                action("ADD UNIQUE KEY u (a) INVISIBLE", ConstraintAction.AddConstraint.class);
        assertThat(((TableConstraint.Unique) unique.constraint()).options())
                .extracting(TableOption::name)
                .containsExactly("invisible");
    }

    private static <A extends AlterAction> A action(String action, Class<A> kind) {
        AlterTable alter = Sql.of("ALTER TABLE t " + action, Dialect.MYSQL).as(AlterTable.class);
        assertThat(alter.actions()).hasSize(1);
        return kind.cast(alter.actions().get(0));
    }
}
