import { strict as assert } from "node:assert";
import type { ConfigFile } from "../src/core/index.ts";
import { readWorkspace } from "../src/node/index.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

describe("configs of a workspace", () => {
  const folder = useTemporaryFolders();

  it("take over what they extend, each path relative to the file that says it", async () => {
    const root = await folder({
      "base/tsconfig.base.json": `{
        // comments and trailing commas are allowed
        "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./src/*"] }, "outDir": "dist", "jsx": "preserve", },
      }`,
      "app/tsconfig.json": `{ "extends": "../base/tsconfig.base", "compilerOptions": { "outDir": "out" } }`,
    });
    const config = await configAt(root, "app/tsconfig.json");
    assert.deepEqual(config, {
      path: `${root}/app/tsconfig.json`,
      baseUrl: `${root}/base`,
      paths: { "@/*": ["./src/*"] },
      pathsBase: `${root}/base`,
      outDir: `${root}/app/out`,
      jsx: true,
      emits: true,
    });
  });

  it("extend lists, the last wins, and ${configDir} is the folder of the one that is read", async () => {
    const root = await folder({
      "one.json": `{ "compilerOptions": { "outDir": "one", "experimentalDecorators": true } }`,
      "two.json": '{ "compilerOptions": { "outDir": "${configDir}/two" } }',
      "app/tsconfig.json": `{ "extends": ["../one.json", "../two.json"] }`,
    });
    const config = await configAt(root, "app/tsconfig.json");
    assert.equal(config?.outDir, `${root}/app/two`);
    assert.equal(config?.experimentalDecorators, true);
  });

  it("extend packages, by file, by folder and by what the package exports", async () => {
    const base = `{ "compilerOptions": { "outDir": "./from-package" } }`;
    const root = await folder({
      "node_modules/by-folder/tsconfig.json": base,
      "node_modules/@scope/by-export/package.json": `{ "exports": { "./strict": "./configs/strict.json" } }`,
      "node_modules/@scope/by-export/configs/strict.json": base,
      "a/tsconfig.json": `{ "extends": "by-folder" }`,
      "b/tsconfig.json": `{ "extends": "by-folder/tsconfig.json" }`,
      "c/tsconfig.json": `{ "extends": "@scope/by-export/strict" }`,
    });
    const { configs, problems } = await readWorkspace(root);
    assert.deepEqual(problems, []);
    assert.ok(configs.length === 3 && configs.every(({ outDir }) => outDir?.endsWith("/from-package")));
  });

  it("that extend what is not installed say where, and keep the rest", async () => {
    const root = await folder({
      "tsconfig.json": `{\n  "extends": "@tsconfig/node20",\n  "compilerOptions": { "outDir": "out" }\n}`,
    });
    const { configs, problems } = await readWorkspace(root);
    assert.equal(configs[0]?.outDir, `${root}/out`);
    assert.deepEqual(problems, [
      {
        file: `${root}/tsconfig.json`,
        message: `extends "@tsconfig/node20", which cannot be found; is it installed?`,
        position: { line: 2, column: 14 },
      },
    ]);
  });

  it("that are broken say where, and keep what could be read; the others go on", async () => {
    const root = await folder({
      "tsconfig.json": `{\n  "compilerOptions": { "outDir": "out" }\n  "include": [}\n`,
      "sub/tsconfig.json": `{ "compilerOptions": { "outDir": "fine" } }`,
      "sub/a.ts": "f();",
    });
    const { configs, files, problems } = await readWorkspace(root);
    assert.deepEqual(
      configs.map(({ outDir }) => outDir),
      [`${root}/out`, `${root}/sub/fine`],
    );
    assert.equal(files.length, 1);
    assert.deepEqual(
      problems.map(({ message, position }) => ({ message, position })),
      [{ message: "broken JSON: comma expected", position: { line: 3, column: 3 } }],
    );
  });

  it("that extend themselves end, and say so", async () => {
    const root = await folder({
      "tsconfig.json": `{ "extends": "./other.json" }`,
      "other.json": `{ "extends": "./tsconfig.json" }`,
    });
    const { problems } = await readWorkspace(root);
    assert.match(problems[0]?.message ?? "", /extends itself/);
    assert.equal(problems.length, 1);
  });

  it("come in the order in which a folder's sources use them", async () => {
    const root = await folder({
      "tsconfig.json": `{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./tsconfig.node.json" }] }`,
      "tsconfig.app.json": "{}",
      "tsconfig.node.json": "{}",
      "tsconfig.a.json": "{}",
      "sub/jsconfig.json": "{}",
      "sub/tsconfig.build.json": "{}",
    });
    const { configs } = await readWorkspace(root);
    assert.deepEqual(
      configs.map(({ path }) => path.slice(root.length + 1)),
      [
        "tsconfig.app.json",
        "tsconfig.node.json",
        "tsconfig.json",
        "tsconfig.a.json",
        "sub/jsconfig.json",
        "sub/tsconfig.build.json",
      ],
    );
  });

  it("above the root count where the root has none", async () => {
    const root = await folder({ "tsconfig.json": `{ "compilerOptions": {} }`, "packages/a/x.ts": "f();" });
    const { configs } = await readWorkspace(`${root}/packages/a`);
    assert.deepEqual(
      configs.map(({ path }) => path),
      [`${root}/tsconfig.json`],
    );
  });

  async function configAt(root: string, path: string): Promise<ConfigFile | undefined> {
    const { configs } = await readWorkspace(root);
    return configs.find((config) => config.path === `${root}/${path}`);
  }
});

describe("packages of a workspace", () => {
  const folder = useTemporaryFolders();

  it("are all package.json files, with the names installed beside or above", async () => {
    const root = await folder({
      "package.json": `{ "name": "root", "workspaces": ["packages/*"] }`,
      "packages/a/package.json": `{ "name": "a" }`,
      "packages/a/node_modules/local/index.js": "",
      "node_modules/express/index.js": "",
      "node_modules/@types/node/index.d.ts": "",
      "node_modules/.bin/tool": "",
    });
    const { packages } = await readWorkspace(root);
    assert.deepEqual(
      packages.map(({ manifest, installed }) => ({ name: manifest["name"], installed })),
      [
        { name: "a", installed: ["@types/node", "express", "local"] },
        { name: "root", installed: ["@types/node", "express"] },
      ].reverse(),
    );
  });

  it("that are broken say where", async () => {
    const root = await folder({ "package.json": `{ "name": }`, "a.js": "f();" });
    const { problems, files } = await readWorkspace(root);
    assert.equal(files.length, 1);
    assert.deepEqual(problems[0]?.position, { line: 1, column: 11 });
  });
});
