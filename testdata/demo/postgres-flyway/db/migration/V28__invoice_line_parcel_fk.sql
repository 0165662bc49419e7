ALTER TABLE billing.invoice_lines
    ADD CONSTRAINT invoice_lines_parcel_fk FOREIGN KEY (parcel_id) REFERENCES public.parcels (id) NOT VALID;
