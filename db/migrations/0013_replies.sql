ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_kind";--> statement-breakpoint
ALTER TABLE "disclosures" DROP CONSTRAINT "disclosures_kind";--> statement-breakpoint
ALTER TABLE "disclosures" ADD COLUMN "replies_to" uuid;--> statement-breakpoint
CREATE INDEX "disclosures_replies" ON "disclosures" USING btree ("case_id","replies_to") WHERE "disclosures"."replies_to" is not null;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_kind" CHECK ("deliveries"."kind" in ('progress', 'reply', 'consent-request', 'introduction', 'case-opened', 'new-contact', 'carry', 'support-request', 'support-reminder', 'support-change', 'support-review', 'checkin', 'checkin-notice', 'question', 'digest', 'round'));--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_kind" CHECK ("disclosures"."kind" in ('progress', 'reply', 'support-request', 'checkin', 'introduction', 'question', 'answer', 'log'));