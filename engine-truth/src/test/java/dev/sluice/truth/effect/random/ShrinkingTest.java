package dev.sluice.truth.effect.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case becomes as small as its disagreement allows, and what belongs together goes together. */
final class ShrinkingTest {

    private static final Part TABLE = Part.tied(
            Part.row(
                    Part.of("CREATE TABLE x ("),
                    Part.list(List.of(
                            Part.tied(
                                    Part.row(Part.of("a "), Part.simply("numeric", "int"), Part.maybe(" NOT NULL")),
                                    "x.a"),
                            Part.tied(Part.of("b int"), "x.b"))),
                    Part.of(")")),
            "x");

    private static final Part ROW = Part.tied(
            Part.row(
                    Part.of("INSERT INTO x ("),
                    Part.tuple(List.of(Part.tied(Part.of("a"), "x.a"), Part.tied(Part.of("b"), "x.b"))),
                    Part.of(") VALUES ("),
                    Part.tuple(List.of(Part.tied(Part.of("1"), "x.a"), Part.tied(Part.of("2"), "x.b"))),
                    Part.of(")")),
            "x");

    private static final RandomCase WHOLE = RandomCase.of(
            List.of(TABLE, ROW),
            List.of(Part.row(Part.of("ALTER TABLE x "), Part.list(List.of(Part.of("DROP b"), Part.of("ADD c int"))))));

    private static RandomCase shrunk(String run, String setup) throws SQLException {
        return new Shrinking(
                        smaller -> smaller.asked("s").run().contains(run)
                                && smaller.asked("s").setup().contains(setup),
                        100)
                .shrink(WHOLE);
    }

    @Test
    void whatTakesNoPartIsLeftOut() throws SQLException {
        assertThat(shrunk("DROP b", "").written("s")).isEqualTo("--# s\n\n--# run\nALTER TABLE x DROP b;\n");
    }

    @Test
    void aColumnTakesItsValuesAlong() throws SQLException {
        assertThat(shrunk("ADD c", "VALUES").asked("s").setup())
                .isEqualTo("CREATE TABLE x (b int);\nINSERT INTO x (b) VALUES (2);");
    }

    @Test
    void aPartIsReplacedByASimplerOne() throws SQLException {
        assertThat(shrunk("DROP b", "a int").asked("s").setup()).isEqualTo("CREATE TABLE x (a int);");
    }

    @Test
    void noMoreIsAskedThanIsAllowed() throws SQLException {
        assertThat(new Shrinking(smaller -> true, 0).shrink(WHOLE)).isEqualTo(WHOLE);
    }

    @Test
    void theSameSeedAndNumberMakeTheSameCase() {
        assertThat(new Choices(7, 42).some(3, List.of(1, 2, 3, 4, 5, 6)))
                .isEqualTo(new Choices(7, 42).some(3, List.of(1, 2, 3, 4, 5, 6)));
    }
}
