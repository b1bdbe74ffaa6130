CREATE TABLE `alert_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`part` integer NOT NULL,
	`choice` text,
	`query` text,
	`operator` text NOT NULL,
	`threshold` real NOT NULL,
	`for_seconds` integer NOT NULL,
	`severity` text NOT NULL,
	`runbook` text,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL,
	`watched` text DEFAULT '[]' NOT NULL,
	`last_value` real,
	`evaluated_at` integer,
	`no_data_since` integer,
	`last_error` text,
	`due_at` integer NOT NULL,
	`lease_id` text,
	`leased_until` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `alert_rules_of_project` ON `alert_rules` (`project_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `alert_rules_due` ON `alert_rules` (`due_at`) WHERE active = 1;