import { strict as assert } from "node:assert";
import { createOwnPrograms } from "../src/node/engine.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const OPTIONS = `{ "compilerOptions": { "strict": true, "module": "nodenext", "types": [] } }`;

describe("the project's own program", () => {
  const folder = useTemporaryFolders();

  it("gives the errors of a file under the project's options, with texts laid over it", async () => {
    const root = await folder({ "tsconfig.json": OPTIONS, "a.ts": "export const a: string = 'a';\n" });
    const own = createOwnPrograms()(`${root}/a.ts`);
    assert.deepEqual(own.errors([`${root}/a.ts`], new Map()), []);
    const changed = new Map([[`${root}/a.ts`, "export const a: string = null;\n"]]);
    const [error] = own.errors([`${root}/a.ts`], changed);
    assert.match(error?.message ?? "", /TS2322: Type 'null' is not assignable to type 'string'/);
    assert.deepEqual(own.errors([`${root}/a.ts`], new Map()), [], "the text on disk is asked again");
  });

  it("adds the new errors of dependents where what a file exports changed", async () => {
    const root = await folder({
      "tsconfig.json": OPTIONS,
      "read.ts": "export function read(): string { return ''; }\n",
      "index.ts": "export * from './read.js';\n",
      "use.ts":
        "import { read } from './index.js';\nexport const size = read().length;\nconst old: number = 'known';\n",
    });
    const file = `${root}/read.ts`;
    const own = createOwnPrograms()(file);
    const inside = new Map([[file, "export function read(): string { return String(1); }\n"]]);
    assert.deepEqual(own.errors([file], inside), []);
    const outside = new Map([[file, "export async function read(): Promise<string> { return ''; }\n"]]);
    const errors = own.errors([file], outside);
    assert.equal(errors.length, 1);
    assert.match(errors[0]?.file ?? "", /use\.ts$/);
    assert.match(errors[0]?.message ?? "", /TS2339: Property 'length' does not exist/);
  });

  it("takes the texts that the analysis saw before those on disk", async () => {
    const root = await folder({ "tsconfig.json": OPTIONS, "a.ts": "export const a: string = null;\n" });
    const file = `${root}/a.ts`;
    const own = createOwnPrograms({ textOf: (path) => (path === file ? "export {};\n" : undefined) })(file);
    assert.deepEqual(own.errors([file], new Map()), []);
  });

  it("follows a solution to the config that has the file", async () => {
    const root = await folder({
      "tsconfig.json": `{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }`,
      "tsconfig.app.json": `{ "include": ["src"], "compilerOptions": { "strict": true, "types": [] } }`,
      "src/a.ts": "export const a: string = null;\n",
    });
    const file = `${root}/src/a.ts`;
    assert.equal(createOwnPrograms()(file).errors([file], new Map()).length, 1);
  });

  it("counts as installed only where every dependency is there, and then reports what is missing", async () => {
    const manifest = `{ "dependencies": { "left": "1" } }`;
    const code = "import left from 'left';\nleft(readFile);\n";
    const root = await folder({
      "a/package.json": manifest,
      "a/a.js": code,
      "b/package.json": manifest,
      "b/node_modules/left/package.json": "{}",
      "b/a.js": code,
      "c/package.json": manifest,
      "c/c.ts": code,
      "c/tsconfig.json": `{ "compilerOptions": { "types": [] } }`,
    });
    const own = createOwnPrograms();
    assert.equal(own(`${root}/a/a.js`).installed, false);
    assert.equal(own(`${root}/b/a.js`).installed, true);
    const errors = own(`${root}/c/c.ts`).errors([`${root}/c/c.ts`], new Map());
    assert.deepEqual(
      errors.map(({ message }) => /TS\d+/.exec(message)?.[0]),
      ["TS2304"],
      "what is not installed is not an error of the file",
    );
  });

  it("checks nothing but syntax in JavaScript without a config", async () => {
    const root = await folder({ "a.js": "const a = 1; a.nothing;\n" });
    const own = createOwnPrograms()(`${root}/a.js`);
    assert.deepEqual(own.errors([`${root}/a.js`], new Map()), []);
    const errors = own.errors([`${root}/a.js`], new Map([[`${root}/a.js`, "const = ;"]]));
    assert.ok(errors.length > 0);
  });
});
