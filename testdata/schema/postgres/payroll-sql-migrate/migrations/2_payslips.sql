-- +migrate Up
CREATE TABLE payslips AS SELECT id AS employee, hired AS month, 0::numeric(10, 2) AS net, name FROM employees;
ALTER TABLE payslips ADD PRIMARY KEY (employee, month);
ALTER TABLE payslips ADD CONSTRAINT payslips_employee FOREIGN KEY (employee) REFERENCES employees NOT VALID;
ALTER TABLE payslips VALIDATE CONSTRAINT payslips_employee;

-- +migrate Down
DROP TABLE payslips;
