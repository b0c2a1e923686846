import { dayWriter } from "./moments.ts";

/** A day as people say it: `Tue, Dec 1`. */
export const dayWords = dayWriter({ weekday: "short", month: "short", day: "numeric" });

/** Period and class as a teacher names them: `period 3 Chemistry`. */
export function classWords({ period, course }: { period?: string; course?: string }): string {
  const words = [period ? `period ${period}` : "", course ?? ""].filter(Boolean).join(" ");
  return words || "one of your classes";
}
