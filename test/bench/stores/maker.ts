import { auditLog, chatAccounts, installations } from "#db/schema/chat.ts";
import { careTeam, cases, caseStudents } from "#db/schema/cases.ts";
import { consentDocuments, consents } from "#db/schema/consents.ts";
import { accounts, organizations, partnerships, sites, staff } from "#db/schema/organizations.ts";
import { disclosures, progressUpdates } from "#db/schema/progress.ts";
import { guardians, nameTokens, students } from "#db/schema/rosters.ts";
import * as ofCases from "./case-rows.ts";
import * as ofConsents from "./consent-rows.ts";
import type { Moments } from "./moments.ts";
import * as ofOrganizations from "./organization-rows.ts";
import { peopled, type Founding, type Partnership } from "./partnership.ts";
import type { Plan } from "./plan.ts";
import { copyAll, makerConnection, sinkFor } from "./streams.ts";
import { updateRows } from "./update-rows.ts";

/** The share of a store that one worker makes. */
export type Share = { superuserUrl: string; plan: Plan; moments: Moments; foundings: Founding[] };

/** Makes a share of a store. Progress is told in updates. */
export async function makeShare(share: Share, tell: (updates: number) => void): Promise<void> {
  const { plan, moments } = share;
  const all = share.foundings.map((founding) => peopled(plan, founding, moments.founded));
  await makeBase(share, all);
  await makeUpdates(share, all, tell);
}

async function makeBase({ superuserUrl, moments }: Share, all: readonly Partnership[]): Promise<void> {
  await using sql = disposable(superuserUrl);
  const given = { all, moments };
  await copyAll(sql.sql, organizations, ofOrganizations.organizationRows(given));
  await copyAll(sql.sql, sites, ofOrganizations.siteRows(given));
  await copyAll(sql.sql, partnerships, ofOrganizations.partnershipRows(given));
  await copyAll(sql.sql, installations, ofOrganizations.installationRows(given));
  await copyAll(sql.sql, accounts, ofOrganizations.accountRows(given));
  await copyAll(sql.sql, staff, ofOrganizations.staffRows(given));
  await copyAll(sql.sql, chatAccounts, ofOrganizations.chatAccountRows(given));
  await copyAll(sql.sql, cases, ofCases.caseRows(given));
  await copyAll(sql.sql, careTeam, ofCases.careTeamRows(given));
  await copyAll(sql.sql, students, ofCases.studentRows(given));
  await copyAll(sql.sql, guardians, ofCases.guardianRows(given));
  await copyAll(sql.sql, nameTokens, ofCases.nameTokenRows(given));
  await copyAll(sql.sql, caseStudents, ofCases.caseStudentRows(given));
  await copyAll(sql.sql, consents, ofConsents.consentRows(given));
  await copyAll(sql.sql, consentDocuments, ofConsents.consentDocumentRows(given));
}

const tellEvery = 5_000;

async function makeUpdates(share: Share, all: readonly Partnership[], tell: (updates: number) => void) {
  await using first = disposable(share.superuserUrl);
  await using second = disposable(share.superuserUrl);
  await using third = disposable(share.superuserUrl);
  const updates = await sinkFor(first.sql, progressUpdates);
  const released = await sinkFor(second.sql, disclosures);
  const audited = await sinkFor(third.sql, auditLog);
  let count = 0;
  for (const left of updateRows(share.plan, all, share.moments)) {
    if (updates.add(left.update)) await updates.flush();
    if (released.add(left.disclosure)) await released.flush();
    if (audited.add(left.audit)) await audited.flush();
    count += 1;
    if (count % tellEvery === 0) tell(tellEvery);
  }
  tell(count % tellEvery);
  await Promise.all([updates.close(), released.close(), audited.close()]);
}

function disposable(superuserUrl: string) {
  const sql = makerConnection(superuserUrl);
  return { sql, [Symbol.asyncDispose]: () => sql.end({ timeout: 5 }) };
}
