// Makes what is drawn like what was sent, in place: what stays keeps its focus, caret and scroll position.

/** Attributes that only the page itself sets. */
const own = new Set(["style", "aria-busy", "aria-activedescendant", "data-active", "open"]);
const isOwn = (element, name) =>
  own.has(name) ||
  (name === "aria-expanded" && element.hasAttribute(name)) ||
  (name === "hidden" && element.matches("[role=option], [role=group]"));

/** `keeps` tells of a field that what somebody entered there is newer than what was sent. */
export function morph(from, to, keeps) {
  const wanted = new Set(Array.from(to.children, (child) => child.id).filter(Boolean));
  let at = from.firstChild;
  for (let next = to.firstChild, after; next; next = after) {
    after = next.nextSibling;
    const match = next.id ? childOf(from, next.id) : unnamed(at, next);
    if (!match) {
      from.insertBefore(next, at);
      continue;
    }
    while (at && at !== match && !wanted.has(at.id)) at = removed(at);
    if (at === match) at = at.nextSibling;
    else from.insertBefore(match, at);
    same(match, next, keeps);
  }
  while (at) at = removed(at);
}

const childOf = (parent, id) => Array.from(parent.children).find((child) => child.id === id);

function removed(node) {
  const { nextSibling } = node;
  node.remove();
  return nextSibling;
}

const unnamed = (at, next) =>
  at && !at.id && at.nodeType === next.nodeType && at.nodeName === next.nodeName ? at : undefined;

function same(node, next, keeps) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    if (node.data !== next.data) node.data = next.data;
    return;
  }
  if (node.nodeName !== next.nodeName) {
    node.replaceWith(next);
    return;
  }
  attributes(node, next);
  if (node.nodeName === "TEMPLATE") {
    if (node.innerHTML !== next.innerHTML) node.replaceWith(next);
    return;
  }
  if (!node.hasAttribute("data-own-rows")) morph(node, next, keeps);
  if (!node.hasAttribute("data-own") && !keeps(node)) entered(node, next);
}

function attributes(node, next) {
  for (const { name, value } of next.attributes) {
    if (!isOwn(node, name) && node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  for (const name of node.getAttributeNames()) {
    if (!isOwn(node, name) && !next.hasAttribute(name)) node.removeAttribute(name);
  }
}

/** What stands in a field is no attribute of it once somebody has touched it. */
function entered(node, next) {
  if (node.nodeName === "SELECT") {
    const chosen = next.querySelector("option[selected]");
    if (chosen && node.value !== chosen.value) node.value = chosen.value;
    return;
  }
  if (node.type === "checkbox" || node.type === "radio") {
    node.checked = next.hasAttribute("checked");
    return;
  }
  if (node.nodeName !== "INPUT" && node.nodeName !== "TEXTAREA") return;
  if (node.value !== next.value) node.value = next.value;
}
