CREATE VIEW billing.open_invoices AS
    SELECT i.number, i.customer_id, c.name, i.net FROM billing.invoices i JOIN billing.customers c ON c.id = i.customer_id WHERE NOT i.paid;
CREATE MATERIALIZED VIEW billing.totals AS
    SELECT customer_id, sum(net) AS net FROM billing.invoices GROUP BY customer_id;
CREATE UNIQUE INDEX totals_customer ON billing.totals (customer_id);
