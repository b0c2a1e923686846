import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import type { HomeView, ModalView } from "@slack/types";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import { serveEdge, type Front, type Illness } from "./edge-front.ts";
import { watchScreens, type Screens } from "./edge-screens.ts";
import type {
  Command,
  Commanded,
  Opened,
  Posting,
  Press,
  Seen,
  Submission,
  Submitted,
  Who,
} from "./edge-types.ts";
import { botOf } from "./stores/plan.ts";
import { answerWith } from "./talk.ts";

// Slack's side of the bench: a process of its own that signs, sends and checks like Slack, and moves people's hands.

type Edge = { fake: FakeSlack; front: Front; screens: Screens };
let edge: Edge | undefined;

function at(): Edge {
  if (!edge) throw new Error("the edge is not open yet");
  return edge;
}

async function open({ eventsUrl, signingSecret, workspaces }: Opened): Promise<string> {
  const fake = fakeSlack({
    eventsUrl,
    signingSecret,
    workspaces,
    deliver: (request) => fetch(request),
    keep: 200,
  });
  const front = await serveEdge(fake);
  edge = { fake, front, screens: watchScreens(fake) };
  return front.url;
}

/** Types the command and waits until the loading view is accepted, or until what fills it is. */
async function command({ who, words, until }: Command): Promise<Commanded> {
  const { fake, screens } = at();
  const shown = screens.next(who, until === "opened" ? "loading" : "page");
  const sentAt = performance.now();
  const [ack, { seen, at: shownAt }] = await Promise.all([
    fake.person(who.teamId, who.userId).command("/progress", words),
    shown,
  ]);
  return { ackMs: ack.tookMs, sentAt, shownAt, seen };
}

/** Waits until the loading view that is open has been filled. */
async function filled(who: Who): Promise<Seen> {
  const { screens } = at();
  return (await screens.now(who, "page")).seen;
}

/** Fills in the form on top and submits it; answers with what then lies on top. */
async function submit({ who, choices }: Submission): Promise<Submitted> {
  const { fake, screens } = at();
  const person = fake.person(who.teamId, who.userId);
  await person.fill(choices);
  const ack = await person.submit();
  const answeredAt = performance.now();
  if (!ack.ok) throw new Error(`a submission was refused: ${JSON.stringify(ack.errors)}`);
  return {
    ackMs: ack.tookMs,
    answeredAt,
    answeredOn: Temporal.Now.instant().epochMilliseconds,
    seen: screens.top(who),
  };
}

/** Opens the Home tab and waits until it is published. */
async function home(who: Who): Promise<Seen> {
  const { fake, screens } = at();
  const shown = screens.home(who);
  await fake.person(who.teamId, who.userId).openHome();
  return (await shown).seen;
}

/** Puts a message of the app's before somebody, as a delivery would have. Answers with where it stands. */
async function post({ who, text, blocks }: Posting): Promise<string> {
  const { fake } = at();
  const body = new URLSearchParams({ channel: who.userId, text, blocks: JSON.stringify(blocks) });
  const answer = await fake.fetch("https://slack.com/api/chat.postMessage", {
    method: "POST",
    headers: {
      authorization: `Bearer ${botOf(who.teamId).botToken}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: body.toString(),
  });
  const { ok, ts, error } = (await answer.json()) as { ok: boolean; ts: string; error?: string };
  if (!ok) throw new Error(`a card was not posted: ${error}`);
  return ts;
}

/** Presses a button of a message and waits for the page that it opens. */
async function press({ who, ts, label }: Press): Promise<Seen> {
  const { fake, screens } = at();
  const person = fake.person(who.teamId, who.userId);
  const shown = screens.next(who, "page");
  await person.press({ channel: person.dmChannel, ts }, label);
  return (await shown).seen;
}

/** A person's Home, as an app would have to send it. */
function homeView(who: Who): HomeView {
  const shown = at().fake.person(who.teamId, who.userId).home;
  if (!shown) throw new Error("no Home was published");
  // The fake keeps blocks as they were given to it, with an id each.
  return { type: "home", callback_id: "home", blocks: shown.blocks as unknown as HomeView["blocks"] };
}

/** What lies on top of somebody's screen, as an app would have to send it. */
function view(who: Who): ModalView {
  const shown = at().fake.person(who.teamId, who.userId).views.at(-1);
  if (!shown) throw new Error("nothing is on top");
  const plain = (text: string) => ({ type: "plain_text", text }) as const;
  return {
    type: "modal",
    callback_id: shown.callbackId,
    private_metadata: shown.privateMetadata,
    title: plain(shown.title),
    ...(shown.submit && { submit: plain(shown.submit) }),
    ...(shown.close && { close: plain(shown.close) }),
    clear_on_close: shown.clearOnClose,
    // The fake keeps blocks as they were given to it, with an id each.
    blocks: shown.blocks as unknown as ModalView["blocks"],
  };
}

answerWith({
  open,
  command,
  filled,
  submit,
  home,
  post,
  press,
  view,
  homeView,
  /** Holds back the answers to a method, so that whoever called it stands still. */
  hold: (method: string) => at().front.hold(method),
  release: () => at().front.release(),
  posted: () => at().front.posted(),
  calls: () => at().front.calls(),
  forgetPosted: () => at().front.forgetPosted(),
  sicken: ({ teamId, how }: { teamId: string; how: Illness }) => at().front.sicken(teamId, how),
  /** What Slack could not use so far. */
  troubles: () =>
    at()
      .fake.troubles()
      .map(({ what }) => what),
});
