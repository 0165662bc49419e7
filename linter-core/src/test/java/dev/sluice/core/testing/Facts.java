package dev.sluice.core.testing;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.CreateEvent;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says, without where it stands: its record as text, one component a line, in which spans are left out
 * and text as written is its tokens.
 */
public final class Facts {

    private final String text;
    private final Dialect dialect;
    private final StringBuilder out = new StringBuilder();

    private Facts(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    /** What each statement of a text says. */
    public static List<String> of(String text, Dialect dialect) {
        List<String> facts = new ArrayList<>();
        Splitter.split(text, new Span(0, text.length()), dialect)
                .statements()
                .forEach(raw -> facts.add(of((Record) StatementParser.parse(raw, dialect), text, dialect)));
        return facts;
    }

    /** What a statement, or a part of one, says that was read from a text. */
    public static String of(Record node, String text, Dialect dialect) {
        Facts facts = new Facts(text, dialect);
        facts.add("", node);
        return facts.out.toString();
    }

    private void add(String indent, @Nullable Object value) {
        switch (value) {
            case Expression expression -> line(tokens(expression.text()));
            case Query query ->
                line(tokens(text.substring(query.span().start(), query.span().end())));
            case Record node -> {
                line(node.getClass().getSimpleName());
                for (Map.Entry<String, @Nullable Object> component :
                        AstNodes.components(node).entrySet()) {
                    if (!(component.getValue() instanceof Span)) {
                        out.append(indent)
                                .append("  ")
                                .append(component.getKey())
                                .append(": ");
                        add(indent + "  ", plain(node, component.getKey(), component.getValue()));
                    }
                }
            }
            case List<?> list -> {
                line(list.size() + " of");
                for (Object element : list) {
                    out.append(indent).append("  - ");
                    add(indent + "  ", element);
                }
            }
            case null, default -> line(String.valueOf(value));
        }
    }

    /** A text as written is its tokens; which line a reason names is a matter of layout. */
    private @Nullable Object plain(Record node, String component, @Nullable Object value) {
        if (!(value instanceof String written)) {
            return value;
        }
        return switch (node) {
            case DataType type when component.equals("text") -> tokens(written);
            case CreateView view when component.equals("text") -> tokens(written);
            case PartitionBy by when component.equals("text") -> tokens(written);
            case CreateRoutine routine when component.equals("definition") -> tokens(written);
            case CreateEvent event when component.equals("definition") -> tokens(written);
            case CreateObject object when component.equals("definition") -> tokens(written);
            case CreateTrigger.Text text -> tokens(written);
            case TableOption option when component.equals("value") -> tokens(written);
            case SetVariable.Setting setting when component.equals("value") -> tokens(written);
            case ColumnAction.AlterColumnSetting setting when component.equals("value") -> tokens(written);
            case NotUnderstood none -> written.replaceAll(" \\(line \\d+ of the statement\\)$", "");
            default -> value;
        };
    }

    private String tokens(String written) {
        // In a parenthesis, since a client's commands, such as `status`, begin a statement.
        String inside = "(" + written + ")";
        Tokens tokens = Splitter.tokens(inside, new Span(0, inside.length()), dialect);
        StringBuilder joined = new StringBuilder();
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (!tokens.kind(i).trivia()) {
                joined.append(joined.isEmpty() ? "" : " ").append(tokens.text(i));
            }
        }
        return joined.toString();
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
