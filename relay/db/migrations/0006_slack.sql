CREATE TABLE `slack_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`team_id` text NOT NULL,
	`user_id` text NOT NULL,
	`user_name` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `slack_accounts_once` ON `slack_accounts` (`project_id`,`team_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `slack_events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `slack_events_at` ON `slack_events` (`at`);--> statement-breakpoint
CREATE TABLE `slack_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`team_id` text NOT NULL,
	`team_name` text NOT NULL,
	`user_id` text NOT NULL,
	`user_name` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
