import { openingFor } from "#db/client.ts";
import type { Role } from "#db/actor.ts";
import { ConsentId, newId } from "#db/ids.ts";
import { consents } from "#db/schema/consents.ts";
import type { Store } from "#db/store.ts";
import type { House } from "./house.ts";

const zone = "America/New_York";

type Way = "program_to_school" | "school_to_program";
const readers: Record<Way, Role[]> = {
  program_to_school: ["counselor", "nurse"],
  school_to_program: ["therapist", "care_coordinator"],
};

/** Puts a permission on file under which times may go one way in the first case of a house. */
export async function permitTimes(
  store: Store,
  house: House,
  direction: Way,
  caseId = house.caseId,
): Promise<ConsentId> {
  const id = newId(ConsentId);
  const taker = direction === "program_to_school" ? house.program : house.school;
  const day = house.now.toZonedDateTimeISO(zone).toPlainDate();
  await store.client.transaction(openingFor(taker.id), (db) =>
    db.insert(consents).values({
      id,
      caseId,
      schoolId: house.school.id,
      programId: house.program.id,
      takenBy: taker.id,
      direction,
      law: direction === "program_to_school" ? "hipaa" : "ferpa",
      categories: ["schedule"],
      recipients: { kind: "roles", roles: readers[direction] },
      purposes: ["school_support"],
      startsOn: day.subtract({ days: 7 }),
      ends: { kind: "date", on: day.add({ days: 60 }).toString() },
      documentHash: "invented",
      recordedAt: house.now,
    }),
  );
  return id;
}

/** Both ways. */
export async function permitBoth(store: Store, house: House, caseId = house.caseId): Promise<ConsentId[]> {
  return [
    await permitTimes(store, house, "program_to_school", caseId),
    await permitTimes(store, house, "school_to_program", caseId),
  ];
}
