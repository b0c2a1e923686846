import { answerWith } from "./talk.ts";

// Loaded with `--import` into the product and into the bare program, so that neither has to be changed to be measured.
answerWith({ cpu: () => process.cpuUsage() });
