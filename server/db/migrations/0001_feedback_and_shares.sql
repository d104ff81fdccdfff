CREATE TABLE `answers` (
	`question_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `feedback` (
	`question_id` text PRIMARY KEY NOT NULL,
	`sent_at` integer NOT NULL,
	`rating` text NOT NULL,
	`reason` text,
	`correction` text,
	`secret_hash` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `feedback_sent_at` ON `feedback` (`sent_at`);--> statement-breakpoint
CREATE TABLE `shares` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`turns` text NOT NULL,
	`secret_hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `shares_expires_at` ON `shares` (`expires_at`);