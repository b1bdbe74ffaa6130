CREATE TABLE `labels` (
	`project_id` integer NOT NULL,
	`name` text NOT NULL,
	`color` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `labels_name` ON `labels` (`project_id`,`name`);--> statement-breakpoint
CREATE TABLE `members` (
	`project_id` integer NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`project_id`, `email`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `templates` (
	`project_id` integer NOT NULL,
	`name` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `name`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `tokens` ADD `email` text;--> statement-breakpoint
ALTER TABLE `alerts` ADD `expires_at` integer;--> statement-breakpoint
CREATE INDEX `alerts_expiring` ON `alerts` (`expires_at`) WHERE status <> 'resolved' and expires_at is not null;--> statement-breakpoint
ALTER TABLE `incidents` ADD `problem` text;--> statement-breakpoint
CREATE INDEX `incidents_of_problem` ON `incidents` (`project_id`,`problem`);--> statement-breakpoint
ALTER TABLE `notes` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `inlets` ADD `sealed_key` text;--> statement-breakpoint
ALTER TABLE `inlets` ADD `timestamp_header` text;--> statement-breakpoint
ALTER TABLE `inlets` ADD `mapping` text;