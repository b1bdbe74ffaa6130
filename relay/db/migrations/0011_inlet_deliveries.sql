CREATE TABLE `inlet_deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inlet_id` text NOT NULL,
	`at` integer NOT NULL,
	`is_test` integer NOT NULL,
	`status` integer NOT NULL,
	`kept` integer NOT NULL,
	`rejected` text NOT NULL,
	`refusal` text,
	`payload` text,
	FOREIGN KEY (`inlet_id`) REFERENCES `inlets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `inlet_deliveries_of_inlet` ON `inlet_deliveries` (`inlet_id`,`id`);