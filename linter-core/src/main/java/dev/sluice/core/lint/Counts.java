package dev.sluice.core.lint;

/** What a run counts while it reads. */
final class Counts {

    private int files;
    private int migrations;
    private int statements;
    private int nested;
    private int notUnderstood;
    private int judgedFiles;
    private int judgedMigrations;
    private int judgedStatements;
    private int judgedNested;

    void file(boolean judged) {
        files++;
        judgedFiles += judged ? 1 : 0;
    }

    /** Files that were opened and hold no text; they are judged, and are nobody's migration. */
    void unreadable(int count) {
        files += count;
        judgedFiles += count;
    }

    void migration(boolean judged) {
        migrations++;
        judgedMigrations += judged ? 1 : 0;
    }

    void statement(boolean judged, boolean understood) {
        statements++;
        judgedStatements += judged ? 1 : 0;
        notUnderstood += understood ? 0 : 1;
    }

    /** A statement in the body of another one. */
    void nested(boolean judged, boolean understood) {
        nested++;
        judgedNested += judged ? 1 : 0;
        notUnderstood += understood ? 0 : 1;
    }

    void add(Counts other) {
        files += other.files;
        migrations += other.migrations;
        statements += other.statements;
        nested += other.nested;
        notUnderstood += other.notUnderstood;
        judgedFiles += other.judgedFiles;
        judgedMigrations += other.judgedMigrations;
        judgedStatements += other.judgedStatements;
        judgedNested += other.judgedNested;
    }

    LintReport.Summary summary() {
        return new LintReport.Summary(
                files,
                migrations,
                statements,
                nested,
                notUnderstood,
                judgedFiles,
                judgedMigrations,
                judgedStatements,
                judgedNested);
    }
}
