export { offer } from "#care/scheduling/search.ts";
