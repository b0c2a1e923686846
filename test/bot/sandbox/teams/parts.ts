import type { TenantSeed } from "#bot/sandbox/teams/types.ts";

export const ines = { id: "5c0f0000-0000-4000-8000-00000000000a", name: "Ines Moreau", tz: "America/Denver" };
export const theo = { id: "5c0f0000-0000-4000-8000-00000000000b", name: "Theo Vance", tz: "America/Denver" };
export const general = "19:general@thread.tacv2";
export const harbor: TenantSeed = {
  tenantId: "5c0f0000-0000-4000-8000-000000000001",
  name: "Harbor Lane",
  people: [ines, theo],
  team: {
    id: "19:team@thread.tacv2",
    name: "Harbor Lane",
    channels: [{ id: general, name: "General" }],
  },
};

export const card = (body: readonly object[], actions: readonly object[] = []) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body,
  ...(actions.length > 0 && { actions }),
});
export const text = (words: string) => ({ type: "TextBlock", text: words, wrap: true });
export const attachment = (content: object) => ({
  contentType: "application/vnd.microsoft.card.adaptive",
  content,
});
