CREATE TABLE vehicles (
    plate varchar(12) NOT NULL,
    country char(2) NOT NULL,
    vin char(17),
    kind "char" NOT NULL DEFAULT 'c',
    position point,
    track path[],
    weight_kg numeric(7, 1),
    tank float(24),
    consumption float,
    seats int2vector,
    next_check interval day to second(0),
    opens time(0) with time zone,
    mac macaddr,
    net cidr,
    raw xml,
    codes integer[][],
    PRIMARY KEY (country, plate)
);
CREATE UNIQUE INDEX vehicles_vin ON vehicles USING btree (vin COLLATE "C" bpchar_pattern_ops) WITH (fillfactor = 90) WHERE vin IS NOT NULL;
CREATE INDEX vehicles_position ON vehicles USING gist (position);
CREATE INDEX vehicles_kind ON vehicles USING hash (kind);
CREATE INDEX vehicles_weight ON vehicles USING brin (weight_kg);
