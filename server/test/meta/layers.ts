/** Which folder may not import which, and why. */
import { ts } from "ts-morph";

/** Paths are relative to the project; a folder ends in a slash. What is not a path is a package or a module prefix. */
export interface Ban {
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

const core = (folder: string) => `server/src/core/${folder}/`;

function each(from: string, targets: readonly string[], because: string): Ban[] {
  return targets.map((to) => ({ from, to, because }));
}

export const bans: readonly Ban[] = [
  ...each("server/src/core/", ["vscode", "node:"], "core is told texts, and runs anywhere"),
  ...each(
    "server/src/core/",
    ["server/src/node/", "server/src/lsp/", "server/src/cli/", "client/"],
    "core is below everything; a protocol is a translation at the edge",
  ),
  ...each(
    "server/src/node/",
    ["server/src/lsp/", "server/src/cli/", "vscode"],
    "the disk knows no front end",
  ),
  ...each("server/src/cli/", ["server/src/lsp/", "vscode"], "the command line speaks no protocol"),
  ...each("server/src/lsp/", ["server/src/cli/"], "the server prints nothing"),
  ...each("client/", ["server/src/", "ts-morph"], "the client does no analysis"),
  ...each(
    core("finding"),
    ["catalogue", "project", "facts", "reach", "contexts", "rules", "policy", "fixes"].map(core),
    "findings are plain data, which know nothing of how they are made",
  ),
  ...each(
    core("catalogue"),
    ["project", "facts", "reach", "contexts", "rules", "policy", "fixes"].map(core),
    "rows are data, not code",
  ),
  ...each(
    core("costs"),
    ["catalogue", "project", "facts", "reach", "contexts", "rules", "policy", "fixes"].map(core),
    "what work costs is plain data, whoever does it",
  ),
  ...each(
    core("config"),
    ["project", "facts", "reach", "contexts", "rules", "policy", "fixes"].map(core),
    "a configuration says what is wanted, not how it is done",
  ),
  ...each(
    core("project"),
    ["facts", "reach", "contexts", "rules", "policy", "fixes"].map(core),
    "texts and programs come before what is found in them",
  ),
  ...each(
    core("facts"),
    ["reach", "contexts", "rules", "policy", "fixes"].map(core),
    "facts depend on one file's text alone, so that they can be cached",
  ),
  ...each(
    core("reach"),
    ["contexts", "rules", "policy", "fixes"].map(core),
    "what a function leads to is answered once, wherever it runs",
  ),
  ...each(
    core("contexts"),
    ["rules", "policy", "fixes"].map(core),
    "where code runs is answered once, and rules only ask",
  ),
  ...each(core("rules"), ["policy", "fixes"].map(core), "a rule computes no severity and no edits"),
];

/** The modules that a text imports, also as types, by `require` and by `import()`. */
export function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}
