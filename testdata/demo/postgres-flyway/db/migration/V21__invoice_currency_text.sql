ALTER TABLE billing.invoices
    ALTER COLUMN currency DROP DEFAULT,
    ALTER COLUMN currency TYPE text USING trim(currency),
    ALTER COLUMN currency SET DEFAULT 'CHF';
