ALTER TABLE couriers
    ADD CONSTRAINT couriers_badge_key UNIQUE (account_id, badge_no);
