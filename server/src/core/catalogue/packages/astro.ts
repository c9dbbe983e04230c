import type { CataloguePart, EntryRow, FileShape } from "../row.ts";
import { entries, inOptions } from "./rows.ts";
import { exportsOneOf, HTTP_METHODS, PER_REQUEST, WHILE_BUILDING } from "./web-places.ts";

/** Without an adapter everything is rendered while the site is built. */
const ADAPTERS = ["@astrojs/node", "@astrojs/vercel", "@astrojs/netlify", "@astrojs/cloudflare"];
const ENDPOINTS = ["src/pages/**/*.{ts,js}"];
const METHODS = [...HTTP_METHODS, "ALL"];

const isPrerendered = (file: FileShape): boolean => exportsOneOf(file, "prerender", [true]);

const place = (
  files: readonly string[],
  exports: readonly string[],
  how: Omit<EntryRow, "symbol" | "calls">,
  more: Pick<EntryRow, "dependsOn"> & { readonly of?: (file: FileShape) => boolean },
): EntryRow => {
  const { dependsOn, of } = more;
  return {
    ...how,
    symbol: "astro#",
    calls: { files, exports, ...(of && { of }) },
    ...(dependsOn && { dependsOn }),
  };
};

/** `.astro` files are not read: only the scripts beside them. */
export const astro: CataloguePart = {
  entries: [
    place(ENDPOINTS, METHODS, PER_REQUEST, { dependsOn: ADAPTERS, of: (file) => !isPrerendered(file) }),
    place(ENDPOINTS, METHODS, WHILE_BUILDING, { dependsOn: ["astro"], of: isPrerendered }),
    place(ENDPOINTS, ["getStaticPaths"], WHILE_BUILDING, { dependsOn: ["astro"] }),
    place(["src/middleware{,/index}.{ts,js}"], ["onRequest"], PER_REQUEST, { dependsOn: ADAPTERS }),
    ...entries("astro:actions", ["defineAction"], {
      ...PER_REQUEST,
      calls: { arguments: inOptions(0, ["handler"]) },
      entry: "server action",
    }),
    ...entries("astro:middleware", ["defineMiddleware"], { ...PER_REQUEST, calls: { arguments: [0] } }),
    ...entries("astro:middleware", ["sequence"], { ...PER_REQUEST, calls: { arguments: ["functions"] } }),
    ...entries("astro", ["GetStaticPaths"], { ...WHILE_BUILDING, calls: { declared: "function" } }),
  ],
};
