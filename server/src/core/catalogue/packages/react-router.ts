import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";
import { PER_REQUEST, WHILE_BUILDING } from "./web-places.ts";

/** What only programs that render on a server depend on. `react-router` alone may run in a browser only. */
const dependsOn = [
  ...[
    "@remix-run/node",
    "@remix-run/server-runtime",
    "@remix-run/dev",
    "@remix-run/serve",
    "@remix-run/express",
  ],
  ...["@react-router/dev", "@react-router/node", "@react-router/serve", "@react-router/express"],
];
const ANY = "{ts,tsx,js,jsx}";
/** Route modules may lie anywhere: `app/routes.ts` lists them. */
const ROUTES = [`app/**/*.${ANY}`];

const place = (
  files: readonly string[],
  exports: readonly string[],
  how: Omit<EntryRow, "symbol" | "calls">,
): EntryRow => ({ ...how, symbol: "react-router#", calls: { files, exports }, dependsOn });

/** React Router's own types are those of a browser's routes, too. */
const REMIX = ["@remix-run/node", "@remix-run/server-runtime"];

export const reactRouter: CataloguePart = {
  entries: [
    place(ROUTES, ["loader", "action", "headers", "middleware"], PER_REQUEST),
    place(
      [`app/entry.server.${ANY}`],
      ["default", "handleRequest", "handleDataRequest", "handleError"],
      PER_REQUEST,
    ),
    place([`react-router.config.${ANY}`], ["default.prerender", "default.buildEnd"], WHILE_BUILDING),
    ...REMIX.flatMap((module) => [
      ...entries(module, ["LoaderFunction", "ActionFunction"], {
        ...PER_REQUEST,
        calls: { declared: "function" },
      }),
      ...entries(module, ["LoaderFunctionArgs", "ActionFunctionArgs"], {
        ...PER_REQUEST,
        calls: { takes: "parameter" },
      }),
    ]),
  ],
};
