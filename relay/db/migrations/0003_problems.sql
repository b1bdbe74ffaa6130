ALTER TABLE `incidents` ADD `problem` text;--> statement-breakpoint
CREATE INDEX `incidents_of_problem` ON `incidents` (`project_id`,`problem`);