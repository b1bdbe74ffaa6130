CREATE TABLE `labels` (
	`project_id` integer NOT NULL,
	`name` text NOT NULL,
	`color` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `labels_name` ON `labels` (`project_id`,`name`);--> statement-breakpoint
CREATE TABLE `maintenances` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`name` text NOT NULL,
	`matchers` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `maintenances_ending` ON `maintenances` (`project_id`,`ends_at`);--> statement-breakpoint
CREATE TABLE `members` (
	`project_id` integer NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`project_id`, `email`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rules` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`matchers` text NOT NULL,
	`action` text NOT NULL,
	`template` text,
	`severity` text,
	`labels` text NOT NULL,
	`assignees` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `rules_in_order` ON `rules` (`project_id`,`position`);--> statement-breakpoint
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
ALTER TABLE `alerts` ADD `group_key` text;--> statement-breakpoint
ALTER TABLE `alerts` ADD `expires_at` integer;--> statement-breakpoint
ALTER TABLE `alerts` ADD `quiet` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `alerts_expiring` ON `alerts` (`expires_at`) WHERE status <> 'resolved' and expires_at is not null;--> statement-breakpoint
ALTER TABLE `notes` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `inlets` ADD `sealed_key` text;--> statement-breakpoint
ALTER TABLE `inlets` ADD `timestamp_header` text;--> statement-breakpoint
ALTER TABLE `inlets` ADD `mapping` text;