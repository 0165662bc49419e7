-- +goose Up
CREATE TABLE plot_changes (
    plot_id     bigint NOT NULL REFERENCES plots (id),
    changed_at  timestamptz NOT NULL DEFAULT now()
);

-- +goose StatementBegin
CREATE FUNCTION log_plot_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO plot_changes (plot_id) VALUES (NEW.id);
    RETURN NEW;
END;
$$;
-- +goose StatementEnd

CREATE TRIGGER plots_log AFTER UPDATE ON plots
    FOR EACH ROW EXECUTE FUNCTION log_plot_change();

-- +goose Down
DROP TRIGGER plots_log ON plots;
DROP FUNCTION log_plot_change();
DROP TABLE plot_changes;
