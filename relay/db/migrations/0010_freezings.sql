CREATE TABLE `freezings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`incident_id` integer NOT NULL,
	`occasion` text NOT NULL,
	`since` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_id` text,
	`leased_until` integer,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `freezings_once` ON `freezings` (`incident_id`,`occasion`);--> statement-breakpoint
CREATE INDEX `freezings_due` ON `freezings` (`due_at`);--> statement-breakpoint
DROP INDEX `frozen_charts_once`;