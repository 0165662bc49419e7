package dev.sluice.report;

import dev.sluice.report.term.Style;

/** The formats of reports. */
public enum Format {
    TEXT,
    CONCISE,
    JSON,
    SARIF,
    /** Annotations of GitHub Actions. */
    GITHUB,
    /** GitLab's code quality. */
    GITLAB,
    JUNIT,
    CHECKSTYLE,
    /** A comment for a pull request. */
    MARKDOWN,
    /** Reviewdog's. */
    RDJSON;

    /**
     * The renderer. Classes of the other formats are not loaded.
     *
     * @param style colours and width of the text format
     * @param quiet whether the text formats leave out the summary of a clean run
     */
    public Renderer renderer(Style style, boolean quiet, RuleTexts texts) {
        return renderer(style, quiet, texts, false);
    }

    /**
     * The renderer.
     *
     * @param suppressed whether findings that were held back are listed, in those formats that have a place for them
     */
    public Renderer renderer(Style style, boolean quiet, RuleTexts texts, boolean suppressed) {
        return switch (this) {
            case TEXT -> new TextRenderer(style, quiet, suppressed);
            case CONCISE -> new ConciseRenderer(quiet);
            case JSON -> new JsonRenderer(suppressed);
            case SARIF -> new SarifRenderer(texts, suppressed);
            case GITHUB -> new GithubRenderer();
            case GITLAB -> new GitlabRenderer();
            case JUNIT -> new JunitRenderer();
            case CHECKSTYLE -> new CheckstyleRenderer();
            case MARKDOWN -> new MarkdownRenderer(MarkdownRenderer.COMMENT);
            case RDJSON -> new RdjsonRenderer();
        };
    }

    /** The page of a step of GitHub Actions: Markdown, longer than a comment may be. */
    public static Renderer stepSummary() {
        return new MarkdownRenderer(MarkdownRenderer.STEP_SUMMARY);
    }
}
