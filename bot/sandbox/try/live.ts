import type { Context } from "hono";
import { streamSSE, type SSEStreamingApi } from "hono/streaming";
import { placeFrom, sides, type Place } from "./places.ts";
import type { SandboxDeps } from "./routes.ts";

/** Changes so close together are told as one. */
const gatherMs = 25;
const beatMs = 15_000;

/**
 * Tells a browser which of its two panes to draw again, as things change on a platform. It says nothing of what changed:
 * the drawing is asked for afterwards, so that a missed or doubled word does no harm.
 */
export function liveRoute(deps: SandboxDeps) {
  const open = new Set<SSEStreamingApi>();
  deps.closing?.addEventListener("abort", () => open.forEach((stream) => stream.abort()));
  return (c: Context): Response => {
    const places = sides.map((side) => placeFrom(deps, c.req.query(), side));
    return streamSSE(c, async (stream) => {
      open.add(stream);
      try {
        await tell(deps, stream, places);
      } finally {
        open.delete(stream);
      }
    });
  };
}

async function tell(deps: SandboxDeps, stream: SSEStreamingApi, places: readonly Place[]): Promise<void> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  stream.onAbort(end);
  if (deps.closing?.aborted) return;
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    const data = JSON.stringify([...waiting]);
    waiting.clear();
    void stream.writeSSE({ event: "changed", data });
  };
  const stop = listen(deps, (change) => {
    for (const what of touched(change, places)) waiting.add(what);
    if (waiting.size > 0) timer ??= setTimeout(flush, gatherMs);
  });
  const beat = setInterval(() => void stream.writeSSE({ event: "beat", data: "" }), beatMs);
  await stream.writeSSE({ event: "open", data: "", retry: 1_000 });
  await ended;
  stop();
  clearInterval(beat);
  clearTimeout(timer);
}

/** Something that changed in a workspace, on whichever platform; for one person's eyes where it names them. */
type Change = { teamId: string; kind: string; userId?: string };

function listen({ slack, teams }: SandboxDeps, hear: (change: Change) => void): () => void {
  const stops = [
    slack?.onChange(hear),
    teams?.onChange(({ tenantId: teamId, kind, personId: userId }) =>
      hear({ teamId, kind, ...(userId !== undefined && { userId }) }),
    ),
  ];
  return () => stops.forEach((stop) => stop?.());
}

/** What everybody in a workspace may see: the list of people shows who has news. */
const forAll = new Set(["message", "workspace", "tenant"]);

/** Which panes of a visitor a change can be seen in. */
function touched({ kind, teamId, userId }: Change, places: readonly Place[]): string[] {
  if (kind === "call") return [];
  if (kind === "trouble") return ["troubles"];
  const seen = places.filter(({ workspace, person }) => {
    if (workspace.teamId !== teamId) return false;
    return forAll.has(kind) || userId === undefined || userId === person.userId;
  });
  return seen.map(({ workspace }) => workspace.side);
}
