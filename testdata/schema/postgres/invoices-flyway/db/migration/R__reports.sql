CREATE OR REPLACE VIEW accounting.overdue AS SELECT number, due FROM accounting.invoices WHERE due < CURRENT_DATE;
