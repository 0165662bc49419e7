CREATE TABLE `clubs` (
  `Id` int(11) NOT NULL AUTO_INCREMENT,
  `Name` varchar(255) COLLATE utf8mb4_bin DEFAULT NULL,
  `Founded` int(4) unsigned zerofill DEFAULT NULL,
  `created_at` timestamp NULL DEFAULT NULL,
  `state` enum('on','it''s off') DEFAULT 'on',
  PRIMARY KEY (`Id`),
  KEY `name_index` (`Name`(20))
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE `members` (
  `id` bigint(20) unsigned NOT NULL,
  `club_id` int(11) DEFAULT NULL,
  `nick` varchar(50) CHARACTER SET ascii NOT NULL DEFAULT '',
  UNIQUE KEY `nick` (`nick`),
  KEY `fk_club` (`club_id`),
  CONSTRAINT `fk_club` FOREIGN KEY (`club_id`) REFERENCES `clubs` (`Id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3;
