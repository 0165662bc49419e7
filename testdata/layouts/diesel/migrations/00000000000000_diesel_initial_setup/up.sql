CREATE OR REPLACE FUNCTION set_changed() RETURNS trigger AS $$
BEGIN
    NEW.changed_at := current_timestamp;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;
