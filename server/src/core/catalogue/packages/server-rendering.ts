/** Pages rendered on the server: react-dom, vue, svelte. */
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations } from "./rows.ts";

const render: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("medium", "grows with the tree of components"),
  alternatives: ["worker"],
};

const VUE =
  "Vue's source: renderToString only waits for asynchronous components; the tree is rendered on this thread";

export const serverRendering: CataloguePart = {
  operations: [
    ...["react-dom/server", "react-dom/server.node"].flatMap((module) =>
      operations(module, ["renderToString", "renderToStaticMarkup"], {
        ...render,
        source: "React's documentation: renderToPipeableStream sends the page in parts, as they are ready",
      }),
    ),
    ...["vue/server-renderer", "@vue/server-renderer"].flatMap((module) =>
      operations(module, ["renderToString"], { ...render, fake: true, source: VUE }),
    ),
    ...operations("svelte/server", ["render"], render),
  ],
};
