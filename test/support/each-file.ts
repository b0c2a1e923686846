import ICAL from "ical.js";
import { startClock } from "./clock.ts";

// Runs before every file, see vitest.config.ts: nothing of the file before is left.
startClock();
// Some read what a calendar program would read, and tell it of zones.
ICAL.TimezoneService.reset();
