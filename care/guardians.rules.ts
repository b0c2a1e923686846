/** How far an adult may be reached. A court order or a flag of the record says so; it never crosses to the other side. */
export type ContactStatus = "active" | "limited" | "no_contact";

/** In words, wherever such an adult is shown. */
export const contactWords: Record<ContactStatus, string> = {
  active: "May be contacted",
  limited: "Limited contact: check the record before you reach out",
  no_contact: "No contact: do not call, write or share anything with this person",
};

/** Those who may be offered as somebody to write to, to call or to invite. Whoever is flagged is never among them. */
export const offered = <Adult extends { status: ContactStatus }>(adults: readonly Adult[]): Adult[] =>
  adults.filter(({ status }) => status === "active");
