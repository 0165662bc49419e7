package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Insert.OnConflict;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableOption;
import org.junit.jupiter.api.Test;

/** What PostgreSQL lets be said of the parts of a key. */
class PostgresKeysTest {

    private static <C extends TableConstraint> C constraint(String constraint, Class<C> kind) {
        CreateTable table =
                Sql.postgresql("CREATE TABLE t (" + constraint + ")").as(CreateTable.class);
        assertThat(table.elements()).singleElement().isInstanceOf(kind);
        return kind.cast(table.elements().get(0));
    }

    private static OnConflict onConflict(String clause) {
        Insert insert = Sql.postgresql("INSERT INTO t VALUES (1) " + clause).as(Insert.class);
        assertThat(insert.onConflict()).isNotNull();
        return insert.onConflict();
    }

    @Test
    void aPartOfAnIndexHasCollationOperatorClassAndOrder() {
        Sql sql = Sql.postgresql("CREATE INDEX ON t (a COLLATE pg_catalog.\"C\" «s.gist_trgm_ops (siglen = 32)» DESC"
                + " NULLS LAST, b, (c || d) jsonb_path_ops NULLS FIRST, lower(e) ASC)");
        CreateIndex index = sql.as(CreateIndex.class);
        KeyPart a = index.parts().get(0);
        assertThat(a.collation()).hasToString("pg_catalog.C");
        assertThat(a.descending()).isTrue();
        assertThat(a.nulls()).isEqualTo(KeyPart.Nulls.LAST);
        assertThat(a.operatorClass()).isNotNull();
        assertThat(a.operatorClass().name()).hasToString("s.gist_trgm_ops");
        assertThat(a.operatorClass().span()).isEqualTo(sql.marks().get(0));
        assertThat(a.operatorClass().parameters())
                .extracting(TableOption::name, TableOption::value)
                .containsExactly(tuple("siglen", "32"));

        assertThat(index.parts().get(1))
                .isEqualTo(KeyPart.of(index.parts().get(1).column()));
        assertThat(index.parts().get(2).operatorClass().name()).hasToString("jsonb_path_ops");
        assertThat(index.parts().get(2).nulls()).isEqualTo(KeyPart.Nulls.FIRST);
        assertThat(index.parts().get(3).nulls()).isNull();
        assertThat(index.parts().get(3).operatorClass()).isNull();
    }

    @Test
    void aKeyIncludesColumnsAndIsWithoutOverlaps() {
        TableConstraint.Unique unique =
                constraint("UNIQUE (a, during WITHOUT OVERLAPS) INCLUDE (b, c)", TableConstraint.Unique.class);
        assertThat(unique.parts()).extracting(KeyPart::withoutOverlaps).containsExactly(false, true);
        assertThat(unique.included()).extracting(Object::toString).containsExactly("b", "c");

        assertThat(constraint("PRIMARY KEY (a) INCLUDE (b)", TableConstraint.PrimaryKey.class)
                        .included())
                .extracting(Object::toString)
                .containsExactly("b");
    }

    @Test
    void anExclusionHasItsPredicate() {
        TableConstraint.Exclude exclude = constraint(
                "EXCLUDE USING gist (a WITH =, b WITH &&) INCLUDE (c) WHERE (d > 0)", TableConstraint.Exclude.class);
        assertThat(exclude.elements().text()).isEqualTo("a WITH =, b WITH &&");
        assertThat(exclude.included()).extracting(Object::toString).containsExactly("c");
        assertThat(exclude.predicate()).isNotNull();
        assertThat(exclude.predicate().text()).isEqualTo("d > 0");
    }

    @Test
    void aForeignKeyHasAPeriodAndTheColumnsThatDeleteChanges() {
        TableConstraint.ForeignKey key = constraint(
                "FOREIGN KEY (a, PERIOD b) REFERENCES p (x, PERIOD y) ON UPDATE CASCADE ON DELETE SET NULL (a)",
                TableConstraint.ForeignKey.class);
        assertThat(key.columns()).extracting(Object::toString).containsExactly("a", "b");
        assertThat(key.period()).isTrue();
        assertThat(key.target().period()).isTrue();
        assertThat(key.target().onDelete()).isEqualTo("SET NULL");
        assertThat(key.target().onDeleteColumns()).extracting(Object::toString).containsExactly("a");

        TableConstraint.ForeignKey plain = constraint(
                "FOREIGN KEY (a, period) REFERENCES p (x, period) ON DELETE SET NULL",
                TableConstraint.ForeignKey.class);
        assertThat(plain.columns()).extracting(Object::toString).containsExactly("a", "period");
        assertThat(plain.period()).isFalse();
        assertThat(plain.target().period()).isFalse();
        assertThat(plain.target().onDeleteColumns()).isEmpty();
    }

    @Test
    void whatTheGrammarRefusesIsNotUnderstood() {
        assertThat(Sql.postgresql("CREATE TABLE t (UNIQUE (a WITHOUT OVERLAPS, b))")
                        .read()
                        .understood())
                .isFalse();
        assertThat(Sql.postgresql("CREATE TABLE t (FOREIGN KEY (a) REFERENCES p ON UPDATE SET NULL (a))")
                        .read()
                        .understood())
                .isFalse();
    }

    @Test
    void aConflictIsOnAConstraintAnIndexOrAnyKey() {
        OnConflict any = onConflict("ON CONFLICT DO NOTHING");
        assertThat(any.action()).isEqualTo(OnConflict.Action.NOTHING);
        assertThat(any.constraint()).isNull();
        assertThat(any.target()).isEmpty();

        OnConflict named = onConflict("ON CONFLICT ON CONSTRAINT c DO UPDATE SET a = 1, b = 2 WHERE t.a > 0");
        assertThat(named.action()).isEqualTo(OnConflict.Action.UPDATE);
        assertThat(named.constraint()).hasToString("c");
        assertThat(named.assignments()).hasSize(2);
        assertThat(named.where().text()).isEqualTo("t.a > 0");

        OnConflict inferred = onConflict("ON CONFLICT (a, lower(b) text_ops) WHERE c > 0 DO SELECT RETURNING a");
        assertThat(inferred.action()).isEqualTo(OnConflict.Action.SELECT);
        assertThat(inferred.target()).extracting(part -> part.column() != null).containsExactly(true, false);
        assertThat(inferred.predicate().text()).isEqualTo("c > 0");
        assertThat(inferred.where()).isNull();
    }

    /** {@code x.as} is a table, no word that makes a label of the next. */
    @Test
    void aConflictFollowsATableCalledAs() {
        Insert insert = Sql.postgresql("INSERT INTO t «SELECT 1 FROM a FOR UPDATE OF x.as» ON CONFLICT DO NOTHING")
                .as(Insert.class);
        assertThat(insert.onConflict()).isNotNull();
    }

    @Test
    void mysqlUpdatesTheRowOfADuplicateKey() {
        Insert insert = Sql.mysql("INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = a + 1")
                .as(Insert.class);
        assertThat(insert.onConflict()).isNotNull();
        assertThat(insert.onConflict().action()).isEqualTo(OnConflict.Action.UPDATE);
        assertThat(insert.onConflict().assignments()).hasSize(1);
    }
}
