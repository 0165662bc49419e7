package dev.sluice.core.ast;

import dev.sluice.core.source.Span;

/** A MySQL action on one index. */
public sealed interface IndexAction extends AlterAction {
    /** MySQL {@code ADD INDEX | KEY | FULLTEXT | SPATIAL}. */
    record AddIndex(Span span, IndexDefinition index) implements IndexAction {

        @Override
        public String kind() {
            return "add-index";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** MySQL {@code ALTER TABLE … DROP INDEX | KEY}. */
    record DropIndexAction(Span span, Name index, boolean ifExists) implements IndexAction {

        @Override
        public String kind() {
            return "drop-index";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** MySQL {@code RENAME INDEX | KEY}. */
    record RenameIndex(Span span, Name index, Name newName, boolean ifExists) implements IndexAction {

        @Override
        public String kind() {
            return "rename-index";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** MySQL {@code ALTER INDEX … VISIBLE | INVISIBLE}, MariaDB {@code IGNORED}. */
    record AlterIndexVisibility(Span span, Name index, boolean visible, boolean ifExists) implements IndexAction {

        @Override
        public String kind() {
            return "alter-index-visibility";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
