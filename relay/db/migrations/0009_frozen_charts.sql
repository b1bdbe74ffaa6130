CREATE TABLE `frozen_charts` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` integer NOT NULL,
	`url` text NOT NULL,
	`part` integer NOT NULL,
	`choice` text,
	`occasion` text NOT NULL,
	`by` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`window_from` real NOT NULL,
	`window_to` real NOT NULL,
	`frozen_at` integer NOT NULL,
	`data` blob NOT NULL,
	`bytes` integer NOT NULL,
	`digest` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `frozen_charts_of_incident` ON `frozen_charts` (`incident_id`,`frozen_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `frozen_charts_once` ON `frozen_charts` (`incident_id`,`occasion`,`url`,`part`) WHERE occasion <> 'asked';