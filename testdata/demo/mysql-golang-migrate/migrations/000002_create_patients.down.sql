DROP TABLE `patients`;
