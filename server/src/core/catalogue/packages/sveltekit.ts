import type { CataloguePart, EntryRow, FileShape } from "../row.ts";
import { entries, inOptions } from "./rows.ts";
import { BEFORE_SERVING, exportsOneOf, HTTP_METHODS, PER_REQUEST, WHILE_BUILDING } from "./web-places.ts";

const dependsOn = ["@sveltejs/kit"];
const ENDPOINTS = ["src/routes/**/+server.{ts,js}"];
const PAGES = ["src/routes/**/+{page,layout}{,.server}.{ts,js}"];
const HOOKS = ["src/hooks{,.server}{,/index}.{ts,js}"];

const isPrerendered = (file: FileShape): boolean => exportsOneOf(file, "prerender", [true]);

const place = (
  files: readonly string[],
  exports: readonly string[],
  how: Omit<EntryRow, "symbol" | "calls">,
  of?: (file: FileShape) => boolean,
): EntryRow => ({
  ...how,
  symbol: "@sveltejs/kit#",
  calls: { files, exports, ...(of && { of }) },
  dependsOn,
});

export const sveltekit: CataloguePart = {
  entries: [
    place(ENDPOINTS, [...HTTP_METHODS, "fallback"], PER_REQUEST, (file) => !isPrerendered(file)),
    place(ENDPOINTS, HTTP_METHODS, WHILE_BUILDING, isPrerendered),
    place(PAGES, ["load"], PER_REQUEST, (file) => !isPrerendered(file)),
    place(PAGES, ["load"], WHILE_BUILDING, isPrerendered),
    place(PAGES, ["actions.*"], PER_REQUEST),
    place([...PAGES, ...ENDPOINTS], ["entries"], WHILE_BUILDING),
    place(HOOKS, ["handle", "handleFetch", "handleError", "handleValidationError", "reroute"], PER_REQUEST),
    place(HOOKS, ["init"], BEFORE_SERVING),
    place(["src/params/*.{ts,js}"], ["match"], PER_REQUEST),
    ...entries("@sveltejs/kit", ["Handle", "HandleFetch", "HandleServerError", "RequestHandler", "Reroute"], {
      ...PER_REQUEST,
      calls: { declared: "function" },
    }),
    ...entries("@sveltejs/kit", ["ServerInit"], { ...BEFORE_SERVING, calls: { declared: "function" } }),
    ...entries("@sveltejs/kit", ["RequestEvent"], { ...PER_REQUEST, calls: { takes: "parameter" } }),
    ...entries("@sveltejs/kit/hooks", ["sequence"], { ...PER_REQUEST, calls: { arguments: ["functions"] } }),
    ...entries("$app/server", ["query", "command", "form"], {
      ...PER_REQUEST,
      calls: { arguments: ["last"] },
      entry: "remote function",
    }),
    ...entries("$app/server", ["prerender"], {
      ...WHILE_BUILDING,
      calls: { arguments: ["functions", ...inOptions(2, ["inputs"]), ...inOptions(1, ["inputs"])] },
    }),
  ],
};
