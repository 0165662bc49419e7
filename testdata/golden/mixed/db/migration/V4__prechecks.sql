ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email);
ALTER TABLE orders
    ADD CONSTRAINT orders_customer_fk
        FOREIGN KEY (customer_id)
        REFERENCES customers (id)
        ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED;
