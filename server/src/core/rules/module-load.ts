/** `module-load`: a module is looked up, read and evaluated while the program serves. */
import { evidenceAtBoundaries } from "./boundaries.ts";
import type { Rule } from "./rule.ts";

export const moduleLoad: Rule = {
  id: "module-load",
  summary: "require() or another synchronous module load on the event loop",
  documentation: `The first \`require()\` of a module searches folders, reads files and runs the module's code, all before it returns, and
a large package takes seconds. Inside a handler, whoever comes first pays for it.

What a program's own module loader does (a function named \`require…\`) is reported here as well: its callers get the
module before the call returns, so none of its steps can be awaited.

**What to do**: load the module at the top of the file, or \`await import()\` it: the search and the reading then happen
off the thread. (Its evaluation does not: load what is slow to evaluate at start-up.)`,
  examples: [
    {
      title: "A module is loaded by the first request",
      reported: `const express = require("express");
const app = express();

app.get("/chart", (request, response) => {
  const charts = require("./charts");
  response.send(charts.draw());
});
app.listen(8080);
`,
      cured: `const express = require("express");
const charts = require("./charts");
const app = express();

app.get("/chart", (request, response) => {
  response.send(charts.draw());
});
app.listen(8080);
`,
    },
  ],
  detect: (view) =>
    evidenceAtBoundaries(view, {
      about: ({ kind, row }, { loadsModules }) =>
        kind === "module-load" || (loadsModules && row !== undefined && !row.fake),
    }),
};
