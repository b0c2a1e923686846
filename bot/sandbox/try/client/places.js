// Who somebody is in each pane, and what they look at there. It stands in the address, so that a reload and the
// back button find it again and two tabs can be two visitors.

export const panes = () => [...document.querySelectorAll("[data-side]")];
export const paneOf = (element) => element.closest("[data-side]");
export const otherPane = (pane) => panes().find((each) => each !== pane);

/** Both places as the address says them. */
export function query() {
  const words = new URLSearchParams();
  for (const { dataset } of panes()) {
    words.set(dataset.side, dataset.user);
    words.set(`${dataset.side}At`, dataset.at);
  }
  return words.toString();
}

/** Becomes somebody else, or looks at something else. Only the former is a step that Back undoes. */
export function go(pane, to) {
  const becomes = to.user !== undefined && to.user !== pane.dataset.user;
  Object.assign(pane.dataset, to);
  const address = `/try?${query()}`;
  if (becomes) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** After Back or Forward: what the address says. Gives the panes that are different now. */
export function arrive() {
  const words = new URLSearchParams(location.search);
  return panes().filter(({ dataset }) => {
    const [user, at] = [words.get(dataset.side), words.get(`${dataset.side}At`)];
    const differs = (user && user !== dataset.user) || (at && at !== dataset.at);
    if (user) dataset.user = user;
    if (at) dataset.at = at;
    return differs;
  });
}

/** What the acts of an element are aimed at, in the words of the fake's hands. */
export function targetOf(element) {
  const { target, channel, ts } = element.closest("[data-target]")?.dataset ?? {};
  return target === "message" ? { channel, ts } : target;
}

/** Which element of a view or message this is. */
export function whatOf(element) {
  const { block: blockId, action: actionId } = element.closest("[data-block]")?.dataset ?? {};
  return { blockId, actionId };
}
