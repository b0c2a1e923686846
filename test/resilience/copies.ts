import type { Sql } from "postgres";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import type { DeliveryId, StaffId } from "#db/ids.ts";
import type { DeliveryState } from "#db/schema/chat.ts";
import type { House } from "#test/support/house.ts";
import { audienceIn } from "./shared-house.ts";

/** One person's copy of one update: what we say of it, and how many messages of it stand in their chat. */
export type CopySeen = {
  subjectId: string;
  staffId: StaffId;
  id?: DeliveryId;
  state?: DeliveryState;
  messages: number;
};

/** Every copy that is owed to somebody, compared with what stands in Slack. */
export async function copiesSeen(asSuperuser: Sql, house: House, slack: FakeSlack): Promise<CopySeen[]> {
  const subjects = await asSuperuser<{ id: string }[]>`select distinct subject_id as id from disclosures`;
  const rows = await asSuperuser<Row[]>`select id, subject_id, staff_id, state from deliveries`;
  const byKey = new Map(rows.map((row) => [`${row.subject_id}:${row.staff_id}`, row]));
  return [...audienceIn(house).values()].flatMap((person) => {
    const shown = slack
      .person(person.org.team, person.userKey)
      .dm()
      .map((one) => JSON.stringify(one));
    return subjects.map(({ id: subjectId }): CopySeen => {
      const row = byKey.get(`${subjectId}:${person.id}`);
      const messages = shown.filter((text) => text.includes(subjectId)).length;
      return { subjectId, staffId: person.id, messages, ...(row && { id: row.id, state: row.state }) };
    });
  });
}

type Row = { id: DeliveryId; subject_id: string; staff_id: string; state: DeliveryState };

/** Copies that are not known to stand in Slack and not shown as uncertain either. */
export const lostAmong = (copies: readonly CopySeen[]): CopySeen[] =>
  copies.filter(({ state, messages }) => !(state === "uncertain" || (state === "sent" && messages > 0)));

/** Copies of which a person sees more than one. */
export const doubledAmong = (copies: readonly CopySeen[]): CopySeen[] =>
  copies.filter(({ messages }) => messages > 1);

export const uncertainAmong = (copies: readonly CopySeen[]): CopySeen[] =>
  copies.filter(({ state }) => state === "uncertain");

/** How much work is still to be done, and how many copies are not settled. */
export async function unsettled(asSuperuser: Sql): Promise<number> {
  const [row] = await asSuperuser<{ open: number }[]>`
    select (select count(*) from pgboss.job where name = 'deliver' and state in ('created', 'retry', 'active'))::int
      + (select count(*) from deliveries where state in ('queued', 'sending'))::int as open`;
  return row?.open ?? 0;
}

/** Lets a minute pass over what dead processes have left. To be asked only while none is alive. */
export async function aMinutePasses(asSuperuser: Sql): Promise<void> {
  await asSuperuser`
    update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where name = 'deliver' and state = 'active'`;
  await asSuperuser`
    update deliveries set changed_at = changed_at - interval '1 minute' where state = 'sending'`;
  await pausesEnd(asSuperuser);
}

/** Ends the pauses before jobs are tried again, and before they are followed up. */
export async function pausesEnd(asSuperuser: Sql): Promise<void> {
  await asSuperuser`update pgboss.job set start_after = now() where name = 'deliver' and state in ('retry', 'created')`;
}
