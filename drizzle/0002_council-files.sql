CREATE TABLE "council_reading" (
	"authority_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"figures" jsonb NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_by" text NOT NULL,
	CONSTRAINT "council_reading_authority_id_kind_pk" PRIMARY KEY("authority_id","kind")
);
--> statement-breakpoint
CREATE TABLE "team_locality" (
	"authority_id" uuid NOT NULL,
	"team" text NOT NULL,
	"locality" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" text NOT NULL,
	CONSTRAINT "team_locality_authority_id_team_pk" PRIMARY KEY("authority_id","team")
);
--> statement-breakpoint
ALTER TABLE "council_reading" ADD CONSTRAINT "council_reading_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authority"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_locality" ADD CONSTRAINT "team_locality_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authority"("id") ON DELETE cascade ON UPDATE no action;