import { createHash } from "node:crypto";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Env } from "#admin/env.ts";
import { panel } from "#admin/panel.ts";
import { may, type Action } from "#care/access.ts";
import { startSession } from "#care/sessions.ts";
import { officeRoles, programRoles, schoolRoles, type Role } from "#db/actor.ts";
import { openingFor } from "#db/client.ts";
import type { StaffCtx } from "#db/context.ts";
import {
  AccountId,
  CalendarId,
  ConsentId,
  DraftId,
  ImportId,
  IntroductionId,
  KeptConsentId,
  LinkRequestId,
  newId,
  OpeningId,
  QuestionId,
  ReplyId,
  PartnerInviteId,
  IncidentId,
  StaffId,
  TenantRequestId,
} from "#db/ids.ts";
import { accounts, staff } from "#db/schema/organizations.ts";
import type { OrganizationHandle } from "#db/seed/handles.ts";
import { seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { origin, spoken } from "./visit.ts";

let seeded: SeededDatabase;
let app: Hono<Env>;
const now = () => Temporal.Now.instant();

beforeAll(async () => {
  seeded = await seededDatabase();
  app = panel({ store: seeded.store, now, demo: true, baseUrl: () => origin, log: () => undefined, spoken });
});
afterAll(() => seeded[Symbol.asyncDispose]());

/** What a route needs, and an address of it that names things of the school and its program. */
type Row = {
  at: () => string;
  body?: () => Record<string, string>;
  /** It takes a form with a file in it. */
  isFile?: true;
} & (
  | { kind: "anyone" }
  /** A list or a form of one's own organization. */
  | { kind: "own"; action: Action }
  /** One thing, for those who are on it: nobody in this test is. */
  | { kind: "one"; action: Action }
  /** One thing of the organization, for its admins. */
  | { kind: "of-organization"; action: Action }
  /** One thing of the school alone, for whoever has the role there. */
  | { kind: "of-school"; action: Action }
);
const anyone = (at: () => string): Row => ({ kind: "anyone", at });
const own = (action: Action, path: string): Row => ({ kind: "own", action, at: () => path });
const one = (action: Action, at: () => string, body?: () => Record<string, string>): Row => ({
  kind: "one",
  action,
  at,
  ...(body && { body }),
});

const aCase = () => `/cases/${seeded.world.cases.twoWay.id}`;
const anOpening = () => `/openings/${newId(OpeningId)}`;
const anIntroduction = () => `/introductions/${newId(IntroductionId)}`;
const aPartner = () => `/partners/${seeded.world.partnerships.school}`;
const aPerson = () => `/people/${seeded.world.staff.counselor.id}`;
const ofOrganization = (action: Action, at: () => string): Row => ({ kind: "of-organization", action, at });
const aStudent = () => ({ student: seeded.world.cases.twoWay.students.school });
const ofSchool = (action: Action, at: () => string, body?: () => Record<string, string>): Row => ({
  kind: "of-school",
  action,
  at,
  ...(body && { body }),
});
const aStudentsPage = () => `/students/${seeded.world.cases.twoWay.students.school}`;
const aGuardian = () => `${aStudentsPage()}/guardians/${theirs.guardian}`;
const aFile = () => `/roster-files/${newId(ImportId)}`;
/** Particulars without fault, so that nobody is turned away for one. */
const complete = () => ({ first: "Wendeline", last: "Ashgrove", birth_date: "2010-03-04" });
const aWorkspace = () => `/organization/chat/workspaces/${theirs.workspace}`;
const someStaff = () => ({ person: seeded.world.staff.nurse.id });

/** Things that stand in the invented world, of the school. */
const theirs = { update: "", checkIn: "", support: "", request: "", guardian: "", workspace: "" };
beforeAll(async () => {
  const first = async (query: string) => {
    const [row] = await seeded.asSuperuser.unsafe<{ id: string }[]>(query, [
      seeded.world.organizations.school.id,
    ]);
    if (!row) throw new Error(`nothing to try it with: ${query}`);
    return row.id;
  };
  const student = seeded.world.cases.twoWay.students.school;
  theirs.update = await first("select subject_id as id from disclosures where school_id = $1 limit 1");
  theirs.checkIn = await first("select id from check_ins where school_id = $1 limit 1");
  theirs.support = await first("select id from supports where organization_id = $1 limit 1");
  theirs.request = await first("select id from support_requests where school_id = $1 limit 1");
  theirs.workspace = await first("select id from installations where organization_id = $1 limit 1");
  theirs.guardian = await first(
    `select id from guardians where organization_id = $1 and student_id = '${student}' limit 1`,
  );
});

/** Every route of the panel. One that is added without a row here fails below. */
const table: Record<string, Row> = {
  "GET /style.css": anyone(() => "/style.css"),
  "GET /panel.js": anyone(() => "/panel.js"),
  "GET /feed/:file": anyone(() => `/feed/${"a".repeat(43)}.ics`),
  "GET /answer/:token": anyone(() => `/answer/${"a".repeat(43)}`),
  "POST /answer/:token": anyone(() => `/answer/${"a".repeat(43)}`),
  "GET /family/:token": anyone(() => `/family/${"a".repeat(43)}`),
  "POST /family/:token": anyone(() => `/family/${"a".repeat(43)}`),
  "GET /check-ins/:id/family": one("family.ask", () => `/check-ins/${theirs.checkIn}/family`),
  "POST /check-ins/:id/family": one(
    "family.ask",
    () => `/check-ins/${theirs.checkIn}/family`,
    () => ({ guardian: theirs.guardian }),
  ),
  "POST /check-ins/:id/family/end": one("family.ask", () => `/check-ins/${theirs.checkIn}/family/end`),
  "GET /my-calendar": own("feed.see", "/my-calendar"),
  "POST /my-calendar": own("feed.change", "/my-calendar"),
  "POST /my-calendar/end": own("feed.change", "/my-calendar/end"),
  "POST /not-delivered/letters/:id": one("letter.resend", () => `/not-delivered/letters/${newId(StaffId)}`),
  "GET /safety": anyone(() => "/safety"),
  "GET /about": anyone(() => "/about"),
  "GET /about/privacy": anyone(() => "/about/privacy"),
  "GET /about/terms": anyone(() => "/about/terms"),
  "GET /sign-in": anyone(() => "/sign-in"),
  "GET /": anyone(() => "/"),
  "GET /link": anyone(() => "/link"),
  "POST /link": anyone(() => "/link"),
  "GET /link/:id": anyone(() => `/link/${newId(LinkRequestId)}`),
  "POST /link/:id/confirm": one("link.confirm", () => `/link/${newId(LinkRequestId)}/confirm`),
  "POST /organization/chat/code": own("tenant.start", "/organization/chat/code"),
  "POST /organization/chat/requests/:id/connect": one(
    "tenant.connect",
    () => `/organization/chat/requests/${newId(TenantRequestId)}/connect`,
  ),
  "GET /cases": own("case.list", "/cases"),
  "GET /cases/:id": one("case.see", aCase),
  "GET /cases/:id/week": one("checkin.propose", () => `${aCase()}/week`),
  "POST /cases/:id/periods": one("student-period.set", () => `${aCase()}/periods`),
  "POST /cases/:id/pause": one("case.pause", () => `${aCase()}/pause`),
  "POST /cases/:id/resume": one("case.resume", () => `${aCase()}/resume`),
  "POST /names": anyone(() => "/names"),
  "GET /cases/:id/permissions/new": one("consent.record", () => `${aCase()}/permissions/new`),
  "POST /cases/:id/permissions/new": one("consent.record", () => `${aCase()}/permissions/new`),
  "GET /permissions/:id/revoke": one(
    "consent.revoke",
    () => `/permissions/${newId(ConsentId)}/revoke?case=${seeded.world.cases.twoWay.id}`,
  ),
  "POST /permissions/:id/revoke": one("consent.revoke", () => `/permissions/${newId(ConsentId)}/revoke`),
  "GET /ask/:form": anyone(() => `/ask/progress?case=${seeded.world.cases.twoWay.id}`),
  "POST /ask/:form": anyone(() => "/ask/progress"),
  "POST /ask/:form/again": anyone(() => "/ask/progress/again"),
  "POST /press/:press": anyone(() => "/press/case.open"),
  "GET /openings": own("opening.see", "/openings"),
  "POST /openings/find": own("opening.see", "/openings/find"),
  "GET /openings/new/:student": one("opening.see", () => `/openings/new/${newId(StaffId)}`),
  "POST /openings/new/:student": one("opening.change", () => `/openings/new/${newId(StaffId)}`),
  "GET /openings/:id": one("opening.see", anOpening),
  "GET /openings/:id/change": one("opening.see", () => `${anOpening()}/change`),
  "POST /openings/:id/change": one("opening.change", () => `${anOpening()}/change`),
  "POST /openings/:id/introduce": one("introduction.make", () => `${anOpening()}/introduce`),
  "POST /openings/:id/take-back": one("introduction.make", () => `${anOpening()}/take-back`),
  "GET /openings/:id/permissions/new": one("consent.record", () => `${anOpening()}/permissions/new`),
  "POST /openings/:id/permissions/new": one("consent.record", () => `${anOpening()}/permissions/new`),
  "POST /openings/permissions/:id/withdraw": one(
    "consent.revoke",
    () => `/openings/permissions/${newId(KeptConsentId)}/withdraw`,
  ),
  "GET /introductions/:id": one("introduction.see", anIntroduction),
  "POST /introductions/:id/find": one("introduction.see", () => `${anIntroduction()}/find`),
  "POST /introductions/:id/match": one("introduction.answer", () => `${anIntroduction()}/match`, aStudent),
  "POST /introductions/:id/decline": one("introduction.answer", () => `${anIntroduction()}/decline`),
  "GET /partners": own("partner.see", "/partners"),
  "POST /partners/invite": own("partner.change", "/partners/invite"),
  "POST /partners/join": own("partner.change", "/partners/join"),
  "GET /partners/:id": ofOrganization("partner.see", aPartner),
  "POST /partners/:id": ofOrganization("partner.change", aPartner),
  "POST /partners/invites/:id/cancel": ofOrganization(
    "partner.change",
    () => `/partners/invites/${newId(PartnerInviteId)}/cancel`,
  ),
  "GET /partners/:id/end": ofOrganization("partner.change", () => `${aPartner()}/end`),
  "POST /partners/:id/end": ofOrganization("partner.change", () => `${aPartner()}/end`),
  "POST /partners/:id/approve": ofOrganization("partner.change", () => `${aPartner()}/approve`),
  "GET /organization": own("organization.see", "/organization"),
  "POST /organization": own("organization.change", "/organization"),
  "POST /organization/sites": own("organization.change", "/organization/sites"),
  "POST /organization/closed": own("organization.change", "/organization/closed"),
  "POST /organization/sites/:id/end": one(
    "organization.change",
    () => `/organization/sites/${newId(StaffId)}/end`,
  ),
  "POST /organization/closed/:id/reopen": one(
    "organization.change",
    () => `/organization/closed/${newId(StaffId)}/reopen`,
  ),
  "GET /incidents": own("incident.see", "/incidents"),
  "POST /incidents/:id/close": one("incident.close", () => `/incidents/${newId(IncidentId)}/close`),
  "GET /organization/words": own("organization.see", "/organization/words"),
  "POST /organization/words": own("organization.change", "/organization/words"),
  "POST /organization/words/:id/end": one(
    "organization.change",
    () => `/organization/words/${newId(StaffId)}/end`,
  ),
  "GET /organization/year": own("organization.see", "/organization/year"),
  "POST /organization/year": own("organization.change", "/organization/year"),
  "POST /organization/year/bells": own("organization.change", "/organization/year/bells"),
  "POST /organization/year/days": own("organization.change", "/organization/year/days"),
  "POST /organization/year/groups": own("organization.change", "/organization/year/groups"),
  "POST /organization/year/file": own("organization.see", "/organization/year/file"),
  "POST /organization/year/:what/:id/end": one(
    "organization.change",
    () => `/organization/year/bells/${newId(StaffId)}/end`,
  ),
  "POST /organization/today": {
    ...own("organization.change", "/organization/today"),
    body: () => ({ kind: "usual" }),
  },
  "GET /slack/installed": anyone(() => "/slack/installed"),
  "GET /organization/chat": own("workspace.see", "/organization/chat"),
  "POST /organization/chat/slack": own("workspace.claim", "/organization/chat/slack"),
  "POST /organization/chat/claim": own("workspace.claim", "/organization/chat/claim"),
  "GET /organization/chat/workspaces/:id": ofSchool("workspace.see", aWorkspace),
  "POST /organization/chat/workspaces/:id": ofSchool("workspace.change", aWorkspace, () => ({
    level: "notice",
  })),
  "POST /organization/chat/workspaces/:id/end": ofSchool("workspace.change", () => `${aWorkspace()}/end`),
  "GET /people": own("people.see", "/people"),
  "GET /people/new": own("people.see", "/people/new"),
  "POST /people/new": own("people.change", "/people/new"),
  "GET /people/:id": ofOrganization("people.see", aPerson),
  "POST /people/:id": ofOrganization("people.change", aPerson),
  "POST /people/:id/deactivate": ofOrganization(
    "people.change",
    () => `/people/${seeded.world.staff.teacher.id}/deactivate`,
  ),
  "GET /cases/:id/team": ofOrganization("team.change", () => `${aCase()}/team`),
  "POST /cases/:id/team": { ...ofOrganization("team.change", () => `${aCase()}/team`), body: someStaff },
  "POST /cases/:id/team/:staff/end": ofOrganization(
    "team.change",
    () => `${aCase()}/team/${seeded.world.staff.nurse.id}/end`,
  ),
  "POST /cases/:id/code-name": ofOrganization("team.change", () => `${aCase()}/code-name`),
  "GET /audit": own("audit.read", "/audit"),
  "POST /audit/verify": own("audit.read", "/audit/verify"),
  "GET /roster.js": anyone(() => "/roster.js"),
  "GET /session": anyone(() => "/session"),
  "GET /not-delivered": own("delivery.resend", "/not-delivered"),
  "GET /cases/:id/timeline": one("case.see", () => `${aCase()}/timeline`),
  "GET /questions/:id": one("question.view", () => `/questions/${newId(QuestionId)}`),
  "GET /replies/:id": one("reply.view", () => `/replies/${newId(ReplyId)}`),
  "GET /updates/:id": one("disclosure.view", () => `/updates/${theirs.update}`),
  "GET /check-ins": own("checkin.see", "/check-ins"),
  "GET /check-ins/:id": one("checkin.see", () => `/check-ins/${theirs.checkIn}`),
  "GET /busy-times": own("calendar.connect", "/busy-times"),
  "GET /busy-times/connected": one("calendar.connect", () => `/busy-times/connected?state=${newId(DraftId)}`),
  "POST /busy-times/connect/:kind": own("calendar.connect", "/busy-times/connect/google"),
  "POST /busy-times/address": own("calendar.connect", "/busy-times/address"),
  "POST /busy-times/file": { ...own("calendar.connect", "/busy-times/file"), isFile: true },
  "POST /busy-times/:id/read": one("calendar.connect", () => `/busy-times/${newId(CalendarId)}/read`),
  "POST /busy-times/:id/end": one("calendar.connect", () => `/busy-times/${newId(CalendarId)}/end`),
  "GET /classes": own("class-support.list", "/classes"),
  "GET /classes/:id": one("class-support.see", () => `/classes/${theirs.support}`),
  "POST /classes/:id/got": one("class-support.got", () => `/classes/${theirs.support}/got`),
  "GET /supports": own("support.see", "/supports"),
  "GET /supports/new": own("support.find", "/supports/new"),
  "POST /supports/new": own("support.find", "/supports/new"),
  "POST /supports/new/student": ofSchool("support.record", () => "/supports/new/student", aStudent),
  "GET /supports/record": one(
    "support.record",
    () => `/supports/record?case=${seeded.world.cases.twoWay.id}`,
  ),
  "GET /supports/requests/:id": one("support.see", () => `/supports/requests/${theirs.request}`),
  "GET /supports/:id": one("support.see", () => `/supports/${theirs.support}`),
  "GET /find": own("student.find", "/find"),
  "POST /find": own("student.find", "/find"),
  "POST /find/continue": one(
    "case.carry",
    () => "/find/continue",
    () => ({ case: seeded.world.cases.twoWay.id }),
  ),
  "GET /roster-files": own("roster.see", "/roster-files"),
  "POST /roster-files": { ...own("roster.upload", "/roster-files"), isFile: true },
  "GET /roster-files/:id": one("roster.see", aFile),
  "POST /roster-files/:id/columns": one("roster.map", () => `${aFile()}/columns`),
  "POST /roster-files/:id/take": one("roster.start", () => `${aFile()}/take`),
  "POST /roster-files/:id/discard": one("roster.discard", () => `${aFile()}/discard`),
  "GET /students": own("student.list", "/students"),
  "POST /students": own("student.list", "/students"),
  "GET /students/new": own("student.save", "/students/new"),
  "POST /students/new": own("student.save", "/students/new"),
  "GET /students/match": own("student.match", "/students/match"),
  "POST /students/match": own("student.match", "/students/match"),
  "GET /students/:id": ofSchool("student.see", aStudentsPage),
  "GET /students/:id/edit": ofSchool("student.see", () => `${aStudentsPage()}/edit`),
  "POST /students/:id/edit": ofSchool("student.save", () => `${aStudentsPage()}/edit`, complete),
  "GET /students/:id/guardians/:guardian": ofSchool("student.see", aGuardian),
  "POST /students/:id/guardians/:guardian": ofSchool("guardian.save", aGuardian),
};
/** These end the session that asks. */
const apart = ["POST /sign-in", "POST /sign-out"];

const routesOf = () =>
  [
    ...new Set(
      app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`),
    ),
  ].toSorted((a, b) => a.localeCompare(b));

test("every route of the panel is in the table of who may use it", () => {
  const known = [...Object.keys(table), ...apart].toSorted((a, b) => a.localeCompare(b));
  expect(routesOf()).toEqual(known);
});

type Visitor = {
  ctx: StaffCtx;
  cookie: string;
  token: string;
  /** How many refusals of theirs are on record, as long as nothing was asked since they were counted. */
  refusals?: number | undefined;
};

/** Somebody with these roles alone, on no case, signed in. */
async function newcomer(org: OrganizationHandle, roles: readonly Role[]): Promise<Visitor> {
  const staffId = newId(StaffId);
  const accountId = newId(AccountId);
  const secrets = await seeded.store.keys.seal(org.id, { table: "staff", id: staffId }, { name: "Newcomer" });
  await seeded.store.client.transaction(openingFor(org.id), async (tx) => {
    await tx.insert(accounts).values({ id: accountId, createdAt: now() });
    const row = {
      id: staffId,
      organizationId: org.id,
      accountId,
      roles: [...roles],
      secrets,
      createdAt: now(),
    };
    await tx.insert(staff).values(row);
  });
  const actor = {
    kind: "staff",
    staffId,
    organizationId: org.id,
    organizationKind: org.kind,
    roles,
    via: "panel",
  } as const;
  const ctx = {
    actor,
    now: now(),
    locale: "en",
    zone: org.zone,
    requestId: staffId,
    store: seeded.store,
  } as const;
  const started = await startSession(ctx);
  if (!started.ok) throw new Error("a session starts");
  const token = createHash("sha256").update(`form:${started.value.token}`).digest("base64url");
  return { ctx, cookie: `session=${started.value.token}`, token };
}

/** A file of students, as a browser sends it. */
function uploadOf({ token }: Visitor): FormData {
  const form = new FormData();
  form.append("_token", token);
  form.append("kind", "students");
  form.append("file", new File(["Number,First,Last\n1,Wendeline,Ashgrove\n"], "students.csv"));
  return form;
}

async function request(visitor: Visitor, route: string, row: Row) {
  visitor.refusals = undefined;
  const [method = "GET"] = route.split(" ");
  const form = row.isFile
    ? uploadOf(visitor)
    : new URLSearchParams({ _token: visitor.token, ...row.body?.() });
  const answer = await app.request(`${origin}${row.at()}`, {
    method,
    headers: {
      cookie: visitor.cookie,
      ...(method === "POST" && { origin }),
    },
    ...(method === "POST" && { body: form }),
  });
  return { status: answer.status, text: await answer.text() };
}

const refusalsOf = async ({ ctx }: Visitor): Promise<number> => {
  const [row] = await seeded.asSuperuser.unsafe<{ n: number }[]>(
    "select count(*)::int as n from audit_log where actor = $1 and outcome = 'refused'",
    [`staff:${ctx.actor.staffId}`],
  );
  return row?.n ?? 0;
};

/** Words that stand for what must not be seen: the case's code name, and every name of its student and family. */
const leaksIn = (text: string) => {
  const { world } = seeded;
  const secrets = [world.cases.twoWay.codeName, ...world.names.flatMap((name) => name.split(/[\s-]+/))];
  return secrets.filter(
    (name) => name.length > 3 && new RegExp(`(?<![a-z])${name}(?![a-z])`, "i").test(text),
  );
};

const ordinary = ["Will", "Grace", "Hope", "Rose", "Mark", "Chance", "Faye"];

async function expectTurnedAway(visitor: Visitor, route: string, row: Row) {
  const before = visitor.refusals ?? (await refusalsOf(visitor));
  const { status, text } = await request(visitor, route, row);
  const who = `${visitor.ctx.actor.roles.join(",")} of a ${visitor.ctx.actor.organizationKind}: ${route}`;
  expect(status, who).toBe(404);
  visitor.refusals = await refusalsOf(visitor);
  expect(visitor.refusals, `audited: ${who}`).toBeGreaterThan(before);
  expect(
    leaksIn(text).filter((word) => !ordinary.includes(word)),
    who,
  ).toEqual([]);
}

const schoolSide = [...schoolRoles, ...officeRoles];
const programSide = [...programRoles, ...officeRoles];

test.each<["school" | "program" | "other", Role]>([
  ...schoolSide.map((role): ["school", Role] => ["school", role]),
  ...programSide.map((role): ["program", Role] => ["program", role]),
  ...schoolSide.map((role): ["other", Role] => ["other", role]),
])(
  "in the %s, somebody who is only %s gets what the role allows and a 404 with its audit row for the rest",
  async (side, role) => {
    const org = seeded.world.organizations[side];
    const visitor = await newcomer(org, [role]);
    for (const [route, row] of Object.entries(table)) {
      if (row.kind === "anyone") {
        const { text } = await request(visitor, route, row);
        expect(
          leaksIn(text).filter((word) => !ordinary.includes(word)),
          route,
        ).toEqual([]);
        continue;
      }
      const allowed = may(visitor.ctx.actor, row.action);
      const isTheirs = side === "school" || (side === "program" && !row.at().startsWith("/people"));
      const reaches =
        row.kind === "own" ||
        (row.kind === "of-organization" && role === "admin" && isTheirs) ||
        (row.kind === "of-school" && side === "school");
      if (!allowed || !reaches) await expectTurnedAway(visitor, route, row);
      else if (route.startsWith("GET")) expect((await request(visitor, route, row)).status, route).toBe(200);
    }
  },
);

const open = [
  "/slack/installed",
  "/feed/:file",
  "/answer/:token",
  "/family/:token",
  "/style.css",
  "/panel.js",
  "/roster.js",
  "/safety",
  "/about",
  "/about/privacy",
  "/about/terms",
  "/sign-in",
];

test("without signing in every page but the open ones leads to the sign-in, and no form has an effect", async () => {
  const nobody: Visitor = {
    ...(await newcomer(seeded.world.organizations.school, ["admin"])),
    cookie: "",
    token: "",
  };
  for (const [route, row] of Object.entries(table)) {
    if (open.includes(route.split(" ")[1] ?? "")) continue;
    const wanted = route.startsWith("POST ") || route === "GET /session" ? 401 : 303;
    expect((await request(nobody, route, row)).status, route).toBe(wanted);
  }
});
