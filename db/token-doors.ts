import { sql } from "drizzle-orm";
import type {
  CalendarFeedId,
  CheckInId,
  CheckInSeriesId,
  FamilyLinkId,
  LetterId,
  OrganizationId,
  StaffId,
} from "./ids.ts";
import { lookUp } from "./statement.ts";
import type { Store } from "./store.ts";

const feedDoor = lookUp(["hash"], ({ hash }) => sql`select * from door_calendar_feed(${hash})`);
const letterDoor = lookUp(["hash"], ({ hash }) => sql`select * from door_letter(${hash})`);
const familyDoor = lookUp(["hash"], ({ hash }) => sql`select * from door_family_link(${hash})`);

export type FoundFeed = { feedId: CalendarFeedId; organizationId: OrganizationId; staffId: StaffId };
export type FoundLetter = {
  letterId: LetterId;
  organizationId: OrganizationId;
  /** A meeting, or a series of them. */
  checkInId: CheckInId | CheckInSeriesId;
  staffId: StaffId;
};

/** Whose calendar address has a token with this SHA-256. */
export async function findFeed(store: Store, hash: string): Promise<FoundFeed | undefined> {
  type Row = { feed_id: CalendarFeedId; organization_id: OrganizationId; staff_id: StaffId };
  const [row] = await feedDoor<Row>(store.client.db, { hash });
  return row && { feedId: row.feed_id, organizationId: row.organization_id, staffId: row.staff_id };
}

/** Which colleague's invitation an answer link belongs to. */
export async function findLetter(store: Store, hash: string): Promise<FoundLetter | undefined> {
  type Row = {
    letter_id: LetterId;
    organization_id: OrganizationId;
    check_in_id: CheckInId | CheckInSeriesId;
    staff_id: StaffId;
  };
  const [row] = await letterDoor<Row>(store.client.db, { hash });
  return (
    row && {
      letterId: row.letter_id,
      organizationId: row.organization_id,
      checkInId: row.check_in_id,
      staffId: row.staff_id,
    }
  );
}

/** Which organization asked a family by the link with this token. */
export async function findFamilyLink(
  store: Store,
  hash: string,
): Promise<{ linkId: FamilyLinkId; organizationId: OrganizationId } | undefined> {
  type Row = { link_id: FamilyLinkId; organization_id: OrganizationId };
  const [row] = await familyDoor<Row>(store.client.db, { hash });
  return row && { linkId: row.link_id, organizationId: row.organization_id };
}
