// Lists and menus that open over the page.

/** Puts a list below what it belongs to, or above where there is more room. */
export function place(list, anchor) {
  const box = anchor.getBoundingClientRect();
  const [below, above] = [innerHeight - box.bottom - 12, box.top - 12];
  const up = below < Math.min(240, list.scrollHeight) && above > below;
  Object.assign(list.style, {
    left: `${Math.max(8, Math.min(box.left, innerWidth - Math.max(box.width, 220) - 8))}px`,
    minWidth: `${Math.max(box.width, 220)}px`,
    maxWidth: `${Math.max(box.width, Math.min(420, innerWidth - 16))}px`,
    maxHeight: `${Math.min(up ? above : below, 320)}px`,
    top: up ? "auto" : `${box.bottom + 4}px`,
    bottom: up ? `${innerHeight - box.top + 4}px` : "auto",
  });
}

const buttonOf = (menu) => document.querySelector(`[data-menu="${CSS.escape(menu.id)}"]`);
const openMenus = () => [...document.querySelectorAll("[role=menu]:popover-open")];

export function closeMenu(menu, back = true) {
  menu.hidePopover();
  const button = buttonOf(menu);
  button?.setAttribute("aria-expanded", "false");
  if (back) button?.focus();
}

function openMenu(button) {
  const menu = document.getElementById(button.dataset.menu);
  if (menu.matches(":popover-open")) return closeMenu(menu);
  menu.showPopover();
  place(menu, button);
  button.setAttribute("aria-expanded", "true");
  menu.querySelector("[role=menuitem]")?.focus();
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-menu]");
  for (const menu of openMenus()) {
    if (!menu.contains(target) && buttonOf(menu) !== button) closeMenu(menu, false);
  }
  if (button) openMenu(button);
});

const steps = { ArrowDown: 1, ArrowUp: -1 };

document.addEventListener(
  "keydown",
  (event) => {
    const menu = event.target.closest?.("[role=menu]");
    if (!menu) return;
    const items = [...menu.querySelectorAll("[role=menuitem]")];
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      items.at((items.indexOf(event.target) + step) % items.length)?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      closeMenu(menu);
    }
  },
  true,
);
