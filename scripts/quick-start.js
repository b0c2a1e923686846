import { enableCompileCache, registerHooks } from "node:module";
import { join } from "node:path";

// Loaded before the product (`node --import`), which then starts in a fraction of the time: what was compiled once is
// kept beside the packages, and Node is asked less often where a package lies. JavaScript, because it is loaded before
// the types of anything else were taken off.

enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/footbridge"));

/** @type {Map<string, import("node:module").ResolveFnOutput>} */
const found = new Map();
const isOurs = (file = "") => file !== "" && !file.includes("/node_modules/");
/** Its list of entries has 180 kB, which Node reads anew for each of hundreds of imports. All its files are modules. */
const isInDrizzle = /\/node_modules\/drizzle-orm\/.*\.js$/;

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL, conditions, importAttributes } = context;
    const isPlain = conditions.includes("import") && Object.keys(importAttributes).length === 0;
    if (!isPlain || !parentURL) return next(specifier, context);
    if (specifier.startsWith(".") && isInDrizzle.test(parentURL)) {
      const { href } = new URL(specifier, parentURL);
      return href.endsWith(".js")
        ? { url: href, format: "module", shortCircuit: true }
        : next(specifier, context);
    }
    if (!/^[a-z@]/.test(specifier) || specifier.includes(":") || !isOurs(parentURL))
      return next(specifier, context);
    const known = found.get(specifier) ?? next(specifier, context);
    found.set(specifier, known);
    return { ...known, shortCircuit: true };
  },
});
