import { migrate } from "#db/migrate.ts";
import { readConfig } from "#config";

const { database } = readConfig(process.env);
if (!database?.ownerUrl) {
  process.stderr.write("Set DATABASE_OWNER_URL to the owner's address; migrations run as the owner.\n");
  process.exit(1);
}
await migrate(database.ownerUrl);
process.stdout.write("The database is up to date.\n");
