CREATE TABLE "chat_conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"installation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"owner_key" text NOT NULL,
	"conversation_key" text,
	"service_url" text,
	"state" text NOT NULL,
	"home_key" text,
	"told_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "chat_conversations_once" UNIQUE("organization_id","installation_id","kind","owner_key"),
	CONSTRAINT "chat_conversations_state" CHECK ("chat_conversations"."state" in ('reachable', 'blocked', 'uninstalled', 'never_installed')),
	CONSTRAINT "chat_conversations_kind" CHECK ("chat_conversations"."kind" in ('person', 'channel'))
);
--> statement-breakpoint
CREATE INDEX "chat_conversations_by_key" ON "chat_conversations" USING btree ("organization_id","conversation_key");--> statement-breakpoint
CREATE INDEX "deliveries_by_message" ON "deliveries" USING btree ("organization_id","message_key");