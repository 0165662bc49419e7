ALTER TABLE couriers
    ADD COLUMN backup_depot_id bigint REFERENCES depots (id);

alter table couriers
    add constraint couriers_home_depot_fk
        foreign key (home_depot_id) references depots (id);
