-- the role and the setting that the service's own runner migrates with.
ALTER DATABASE proof SET search_path TO storage, public;
CREATE SCHEMA storage;
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'supabase_storage_admin') THEN
        CREATE ROLE supabase_storage_admin;
    END IF;
END
$$;
