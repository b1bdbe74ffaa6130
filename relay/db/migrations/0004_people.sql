CREATE TABLE `destinations` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`active` integer NOT NULL,
	`options` text NOT NULL,
	`rule` text NOT NULL,
	`sealed_secret` text,
	`created_at` integer NOT NULL,
	`last_sent_at` integer,
	`last_failed_at` integer,
	`last_error` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `destinations_of_project` ON `destinations` (`project_id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`project_id` integer NOT NULL,
	`incident_id` integer NOT NULL,
	`change` text NOT NULL,
	`change_key` text NOT NULL,
	`destination_id` text,
	`lane` text NOT NULL,
	`recipient` text,
	`facts` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	`leased_until` integer,
	`sent_at` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`destination_id`) REFERENCES `destinations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_id` ON `notices` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`incident_id`,`change_key`,`lane`);--> statement-breakpoint
CREATE INDEX `notices_due` ON `notices` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `notices_of_lane` ON `notices` (`lane`,`incident_id`,`state`);--> statement-breakpoint
CREATE TABLE `postings` (
	`incident_id` integer NOT NULL,
	`destination_id` text NOT NULL,
	`reference` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`destination_id`) REFERENCES `destinations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `postings_once` ON `postings` (`incident_id`,`destination_id`);