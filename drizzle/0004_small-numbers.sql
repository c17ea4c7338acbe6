ALTER TABLE "membership" ADD COLUMN "small_numbers" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Members there are already have what their role has by default.
UPDATE "membership" SET "small_numbers" = true WHERE "role" IN ('administrator', 'analyst', 'service_manager');
