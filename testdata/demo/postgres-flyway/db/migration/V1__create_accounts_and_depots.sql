-- Tenants and their depots. Everything in this file is new, so plain DDL is fine.
CREATE EXTENSION IF NOT EXISTS citext;

DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'parcel_app') THEN
        CREATE ROLE parcel_app NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'parcel_reporting') THEN
        CREATE ROLE parcel_reporting NOLOGIN;
    END IF;
END
$$;

CREATE TYPE account_plan AS ENUM ('trial', 'standard', 'enterprise');

CREATE TABLE accounts (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        varchar(80)  NOT NULL,
    slug        varchar(50)  NOT NULL,
    plan        account_plan NOT NULL DEFAULT 'trial',
    created_at  timestamptz  NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX accounts_slug_idx ON accounts (slug);
ALTER TABLE accounts ADD CONSTRAINT accounts_name_not_blank CHECK (btrim(name) <> '');

CREATE TABLE depots (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id        bigint      NOT NULL REFERENCES accounts (id),
    code              varchar(12) NOT NULL,
    name              varchar(50) NOT NULL,
    street            text,
    city              varchar(60),
    timezone          text        NOT NULL DEFAULT 'Europe/Zürich',   -- sic: corrected in V30
    capacity_parcels  integer     NOT NULL DEFAULT 500,
    created_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT depots_code_key UNIQUE (account_id, code)
);

COMMENT ON TABLE  depots      IS 'Places where parcels are sorted 📦 and handed to couriers';
COMMENT ON COLUMN depots.code IS 'Printed on the label; e.g. "ZRH-01"';

GRANT SELECT, INSERT, UPDATE ON depots TO parcel_app;
GRANT SELECT ON depots TO parcel_reporting;
