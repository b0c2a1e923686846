import { signedHeaders } from "#bot/sandbox/slack/sign.ts";
import { signingSecret } from "./chat-house.ts";

/** How a request goes to the product: as it is, twice at the same time, or as another button's press. */
export type Carrier = {
  deliver: (request: Request) => Promise<Response>;
  /** The next request is the press of this button instead of the one that was pressed. */
  nextIsPress(press: string, ref: string | undefined): void;
  /** The next request goes twice at once, byte for byte. */
  nextGoesTwice(): void;
  /** The very bytes of the last request again. */
  again(): Promise<Response>;
};

type State = { press?: { press: string; ref: string | undefined }; twice?: boolean; last?: Request };

/** Carries signed requests to the product at this address, over HTTP. */
export function carrierTo(address: () => string): Carrier {
  const state: State = {};
  const send = (request: Request) =>
    fetch(address(), {
      method: "POST",
      headers: request.headers,
      body: request.body,
      duplex: "half",
    } as RequestInit);
  const deliver = async (request: Request): Promise<Response> => {
    const { press, twice } = state;
    delete state.press;
    delete state.twice;
    const ours = press ? await asPress(request, press) : request;
    state.last = ours.clone();
    if (!twice) return send(ours);
    const [first] = await Promise.all([send(ours.clone()), send(ours)]);
    return first;
  };
  return {
    deliver,
    nextIsPress: (press, ref) => void (state.press = { press, ref }),
    nextGoesTwice: () => void (state.twice = true),
    again: () => {
      if (!state.last) throw new Error("a request was sent before");
      return send(state.last.clone());
    },
  };
}

type Pressed = { actions: { action_id: string; value?: string }[] };

/** The press of a button, with another button's id and value in it, signed as Slack signs. */
async function asPress(request: Request, { press, ref }: NonNullable<State["press"]>): Promise<Request> {
  const payload = JSON.parse(new URLSearchParams(await request.text()).get("payload") ?? "") as Pressed;
  const actions = payload.actions.map((action) => ({
    ...action,
    action_id: `press:${press}:0`,
    value: ref ?? "-",
  }));
  const body = new URLSearchParams({ payload: JSON.stringify({ ...payload, actions }) }).toString();
  const stamp = Number(request.headers.get("x-slack-request-timestamp"));
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    ...signedHeaders(signingSecret, stamp, body),
  };
  return new Request(request.url, { method: "POST", headers, body });
}
