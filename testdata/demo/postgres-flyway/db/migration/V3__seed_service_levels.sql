CREATE TABLE service_levels (
    code        varchar(24)   PRIMARY KEY,
    label       text          NOT NULL,
    price       numeric(6, 2) NOT NULL CHECK (price >= 0),
    max_days    smallint      NOT NULL
);

INSERT INTO service_levels (code, label, price, max_days) VALUES
    ('economy',  'Économique 🐢',             4.50, 5),
    ('standard', 'Standard',                  6.90, 2),
    ('express',  'Express – «über Nacht» 🚀', 14.90, 1),
    ('bobby',    'Name test: Robert''); DROP TABLE parcels; --', 0.00, 9);

/* The last row is there to
   /* make sure */ that the label printer escapes what it prints. */
DELETE FROM service_levels WHERE code = 'bobby';
