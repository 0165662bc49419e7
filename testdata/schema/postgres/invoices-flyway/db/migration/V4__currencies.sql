ALTER TYPE billing.currency ADD VALUE 'CHF' BEFORE 'USD';
ALTER TYPE billing.currency ADD VALUE IF NOT EXISTS 'SEK' AFTER 'GBP';
ALTER TYPE billing.currency ADD VALUE 'NOK';
ALTER TYPE salutation RENAME VALUE 'mr' TO 'Mr';
ALTER TYPE salutation RENAME TO form_of_address;
