CREATE TABLE "closed_days" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"site_id" uuid,
	"day" date NOT NULL,
	"why" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "cover_id" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "closed_days_once" ON "closed_days" USING btree ("organization_id",coalesce("site_id", "organization_id"),"day");