import type { Plan } from "./plan.ts";

/** Two organizations with 1,000 updates; everybody works on 25 cases. */
export const small: Plan = { partnerships: 1, casesEach: 100, updatesPerCase: 10, staffPerSide: 12 };
/** The same with many people on few cases each, so that no conversation gets more than a message a second. */
export const wide: Plan = { ...small, staffPerSide: 60 };
/** Four pairs of organizations with 100 cases between them, on which many people work. */
export const four: Plan = { partnerships: 4, casesEach: 25, updatesPerCase: 10, staffPerSide: 75 };
/** 500 organizations, 50,000 cases, 1,000,000 updates; everybody works on 25 cases, as in the small one. */
export const large: Plan = { partnerships: 250, casesEach: 200, updatesPerCase: 20, staffPerSide: 24 };
/** 500 organizations with little in each: for bursts of many at once. */
export const broad: Plan = { partnerships: 250, casesEach: 8, updatesPerCase: 1, staffPerSide: 6 };
