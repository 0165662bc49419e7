CREATE TABLE country_stats AS
    SELECT country_code, count(*) AS parcels, max(created_at) AS newest
      FROM parcels
     GROUP BY country_code;
CREATE INDEX country_stats_parcels_idx ON country_stats (parcels);

CREATE TABLE notification_outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY,
    parcel_id   bigint NOT NULL REFERENCES parcels (id),
    template    text   NOT NULL,
    locale      text   NOT NULL DEFAULT 'de-CH',
    sent_at     timestamptz
);
INSERT INTO service_levels (code, label, price, max_days) VALUES ('locker', 'Paketbox 👋', 5.40, 3);
