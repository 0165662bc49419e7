-- Links in mails must not be guessable 🔒
ALTER TABLE parcels
    ADD COLUMN created_by text NOT NULL DEFAULT CURRENT_USER,
    ADD COLUMN public_id  uuid NOT NULL DEFAULT gen_random_uuid();
