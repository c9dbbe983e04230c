import type { CataloguePart, EntryRow, FileShape } from "../row.ts";
import { entries } from "./rows.ts";
import { BEFORE_SERVING, exportsOneOf, HTTP_METHODS, PER_REQUEST, WHILE_BUILDING } from "./web-places.ts";

const dependsOn = ["next"];
const ANY = "{ts,tsx,js,jsx,mjs}";
const ROUTES = [`{,src/}app/**/route.${ANY}`];
const COMPONENTS = [`{,src/}app/**/{page,layout,template,default,not-found,loading}.${ANY}`];
const PAGES = [`{,src/}pages/**/*.${ANY}`];

/** Rendered while the site is built, and again only when the copy is out of date. */
const isStatic = (file: FileShape): boolean =>
  file.exported("generateStaticParams") !== undefined ||
  exportsOneOf(file, "dynamic", ["force-static", "error"]);
const isOfBrowser = (file: FileShape): boolean => file.directives.includes("use client");

const place = (
  files: readonly string[],
  exports: readonly string[],
  how: Omit<EntryRow, "symbol" | "calls">,
  more: { readonly of?: (file: FileShape) => boolean; readonly async?: true } = {},
): EntryRow => ({ ...how, symbol: "next#", calls: { files, exports, ...more }, dependsOn });

export const next: CataloguePart = {
  entries: [
    place(ROUTES, HTTP_METHODS, PER_REQUEST, { of: (file) => !isStatic(file) }),
    place(ROUTES, HTTP_METHODS, WHILE_BUILDING, { of: isStatic }),
    place(COMPONENTS, ["default", "generateMetadata", "generateViewport"], PER_REQUEST, {
      of: (file) => !isStatic(file) && !isOfBrowser(file),
      async: true,
    }),
    place(COMPONENTS, ["default", "generateMetadata", "generateViewport"], WHILE_BUILDING, { of: isStatic }),
    place([...ROUTES, ...COMPONENTS], ["generateStaticParams"], WHILE_BUILDING),
    place(
      [`{,src/}app/**/{sitemap,robots,manifest}.${ANY}`],
      ["default", "generateSitemaps"],
      WHILE_BUILDING,
    ),
    place([`{,src/}pages/api/**/*.${ANY}`], ["default"], PER_REQUEST),
    place(PAGES, ["getServerSideProps", "default.getInitialProps"], PER_REQUEST),
    place(PAGES, ["getStaticProps", "getStaticPaths"], WHILE_BUILDING),
    place([`{,src/}middleware.${ANY}`], ["middleware", "default"], PER_REQUEST),
    place([`{,src/}proxy.${ANY}`], ["proxy", "default"], PER_REQUEST),
    place([`{,src/}instrumentation.${ANY}`], ["register"], BEFORE_SERVING),
    place([`{,src/}instrumentation.${ANY}`], ["onRequestError"], PER_REQUEST),
    {
      ...PER_REQUEST,
      symbol: "next#",
      calls: { directive: "use server" },
      entry: "server action",
    },
    ...entries("next", ["NextApiHandler", "GetServerSideProps"], {
      ...PER_REQUEST,
      calls: { declared: "function" },
    }),
    ...entries("next", ["GetStaticProps", "GetStaticPaths"], {
      ...WHILE_BUILDING,
      calls: { declared: "function" },
    }),
    ...entries("next", ["NextApiRequest", "NextApiResponse", "GetServerSidePropsContext"], {
      ...PER_REQUEST,
      calls: { takes: "parameter" },
    }),
    ...entries("next", ["GetStaticPropsContext"], { ...WHILE_BUILDING, calls: { takes: "parameter" } }),
    ...entries("next/server", ["NextRequest"], { ...PER_REQUEST, calls: { takes: "parameter" } }),
    ...entries("next/server", ["NextMiddleware", "NextProxy"], {
      ...PER_REQUEST,
      calls: { declared: "function" },
    }),
    ...entries("next/server", ["after"], { runs: "later", entry: "callback", calls: { arguments: [0] } }),
  ],
};
