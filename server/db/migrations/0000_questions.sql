CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`text` text NOT NULL,
	`outcome` text NOT NULL,
	`kind` text NOT NULL,
	`evidence_ids` text NOT NULL,
	`path` text NOT NULL,
	`channel` text NOT NULL,
	`latency_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `questions_asked_at` ON `questions` (`asked_at`);--> statement-breakpoint
CREATE INDEX `questions_expires_at` ON `questions` (`expires_at`);