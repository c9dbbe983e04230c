/** What is packed into the .vsix, and that the manifest, the client and the server speak of the same things. */
import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { listFiles, PackageManager } from "@vscode/vsce";
import { COMMANDS } from "../src/lsp/index.ts";
import { DEFAULT_SETTINGS } from "../src/lsp/settings.ts";
import { REPOSITORY_URL } from "../src/core/rules/pages.ts";

const CHECKOUT = fileURLToPath(new URL("../..", import.meta.url));

interface Manifest {
  readonly icon: string;
  readonly repository: { readonly url: string };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

describe("the packed extension", () => {
  let manifest: Manifest;
  before(async () => {
    manifest = JSON.parse(await readFile(`${CHECKOUT}/package.json`, "utf8")) as Manifest;
  });

  it("holds the bundles, the assets and the texts, and nothing else", async () => {
    const files = await listFiles({ cwd: CHECKOUT, packageManager: PackageManager.None });
    assert.deepEqual(files.sort(), [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/assets.json",
      "dist/cli.cjs",
      "dist/client.cjs",
      "dist/engine.cjs",
      "dist/regex.cjs",
      "dist/server.cjs",
      "dist/worker.cjs",
      "docs/images/icon.png",
      "package.json",
      "schemas/package.schema.json",
      "schemas/unblock.config.schema.json",
    ]);
  });

  it("has an icon of at least 128 pixels", async () => {
    const png = await readFile(`${CHECKOUT}/${manifest.icon}`);
    assert.ok((await stat(`${CHECKOUT}/${manifest.icon}`)).size < 100_000);
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.ok(width >= 128 && width === height);
  });

  it("links to the rules' pages in its own repository", () => {
    assert.equal(REPOSITORY_URL, manifest.repository.url.replace(/\.git$/, ""));
  });

  it("has no command twice: the palette's are the client's, the others the server's", () => {
    const palette = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      palette.filter((command) => (Object.values(COMMANDS) as string[]).includes(command)),
      [],
    );
    assert.ok(manifest.contributes.commands.every(({ category }) => category === "Unblock"));
  });

  it("declares the settings that the server reads, with the same defaults", () => {
    const { properties } = manifest.contributes.configuration;
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS))
      assert.equal(properties[`unblock.${name}`]?.default, value, name);
  });
});
