CREATE TABLE `patients` (
  `id`          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  `clinic_id`   BIGINT UNSIGNED NOT NULL,
  `first_name`  VARCHAR(50)     NOT NULL,
  `last_name`   VARCHAR(50)     NOT NULL,
  `email`       VARCHAR(100)    NULL,
  `phone`       VARCHAR(30)     NULL,
  `insurance`   VARCHAR(40)     NULL,
  `birth_date`  DATE            NULL,
  `order`       INT             NOT NULL DEFAULT 0 COMMENT 'a reserved word; sorting in the "Kartei"',
  `created_at`  DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_patients_name` (`last_name`, `first_name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
