CREATE TABLE `live_pairs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`action` text NOT NULL,
	`model` text,
	`adapter` text,
	`evaluation` text,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`previous` integer
);
