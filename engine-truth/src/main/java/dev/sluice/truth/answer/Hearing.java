package dev.sluice.truth.answer;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.answer.Transcript.Part;
import dev.sluice.truth.answer.Transcript.Step;
import dev.sluice.truth.server.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Says transcripts to one server and compares its answers. */
public final class Hearing {

    private static final String DATABASE = "answers";

    private static final int PATIENCE_SECONDS = 30;

    private final Server server;
    private final List<String> wrong = new ArrayList<>();
    private int compared;

    public Hearing(Server server) {
        this.server = server;
    }

    /** How many statements were compared. */
    public int compared() {
        return compared;
    }

    /** What the server answers otherwise, a line each. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Asks those parts that are for the server. */
    public void hear(List<Transcript> transcripts) throws SQLException {
        for (Transcript transcript : transcripts) {
            for (Part part : transcript.parts()) {
                if (part.runsOn(server.engine())) {
                    hear(transcript.name(), part);
                }
            }
        }
    }

    private void hear(String name, Part part) throws SQLException {
        try (Connection first = server.freshDatabase(DATABASE);
                Connection other = server.connect(DATABASE)) {
            for (Step step : part.steps()) {
                List<String> answers = answers(step.other() ? other : first, step.sql());
                compared++;
                if (!fits(step.answers(), answers)) {
                    wrong.add("%s.sql:%d on %s: %s".formatted(name, step.line(), server.engine(), answers));
                }
            }
        }
    }

    private static boolean fits(List<String> expected, List<String> answers) {
        if (expected.isEmpty()) {
            return answers.stream().noneMatch(it -> it.startsWith("error "));
        }
        boolean told = expected.get(0).startsWith("error ") || expected.get(0).startsWith("warning ");
        return told
                ? answers.stream().anyMatch(it -> it.startsWith(expected.get(0)))
                : answers.stream()
                        .filter(it -> !it.startsWith("warning "))
                        .toList()
                        .equals(expected);
    }

    private List<String> answers(Connection session, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = session.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            if (statement.execute(sql)) {
                rows(statement.getResultSet(), answers);
            }
            for (SQLWarning it = statement.getWarnings(); it != null; it = it.getNextWarning()) {
                answers.add("warning " + told(it));
            }
        } catch (SQLException refused) {
            answers.add("error " + told(refused));
        }
        return answers;
    }

    private static void rows(ResultSet rows, List<String> answers) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            List<String> cells = new ArrayList<>(columns);
            for (int i = 1; i <= columns; i++) {
                cells.add(String.valueOf(rows.getString(i)));
            }
            answers.add(String.join(" | ", cells));
        }
    }

    /** The code as people know it, and the first line of the message. */
    private String told(SQLException told) {
        String code = server.engine().dialect() == Dialect.POSTGRESQL
                ? told.getSQLState()
                : String.valueOf(told.getErrorCode());
        String message = String.valueOf(told.getMessage()).lines().findFirst().orElse("");
        // What the drivers put before the server's words.
        return code + " " + message.replaceFirst("^(\\(conn=\\d+\\)|ERROR:) ", "");
    }
}
