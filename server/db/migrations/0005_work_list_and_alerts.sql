CREATE TABLE `handled_questions` (
	`question_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `told_alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`cleared_at` integer,
	`text` text NOT NULL,
	`severity` text NOT NULL
);
