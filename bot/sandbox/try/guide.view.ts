import { html } from "hono/html";
import type { Html } from "./drawing.ts";
import type { Pane } from "./pane.view.ts";

/** Three lines for somebody who is here for the first time, with names that are really there. */
export function guide(panes: readonly Pane[]): Html {
  const [school, program] = [of(panes, "school"), of(panes, "program")];
  if (!school || !program) return html``;
  return html`<aside class="guide" aria-label="Try this">
    <details id="guide" open>
      <summary>Try this</summary>
      <ol>
        <li>
          In <em>${program.workspace}</em> you are <em>${program.person}</em>. Type
          <kbd>${program.command}</kbd> there, press
          Enter${program.platform === "teams" ? ", press the card's button" : ""} and pick a case.
        </li>
        <li>
          Rate a thing or two and write a note that names somebody: <em>Jordan</em> will do. See what is
          removed and who will read it, then confirm.
        </li>
        <li>
          A few seconds later it arrives in <em>${school.workspace}</em>, for <em>${school.person}</em>. Press
          <kbd>Seen</kbd> there, and look at <em>${program.person}</em>'s messages.
        </li>
      </ol>
    </details>
  </aside>`;
}

const of = (panes: readonly Pane[], side: string) => {
  const workspace = panes.find((pane) => pane.workspace.side === side)?.workspace;
  const person = workspace?.people.find((one) => one.linked);
  if (!workspace || !person) return undefined;
  const { platform } = workspace;
  const command = platform === "slack" ? "/progress" : "progress";
  return { workspace: workspace.name, person: person.name, platform, command };
};
