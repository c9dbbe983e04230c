/**
 * The tests in a real VS Code: the suite inside the extension host, by `@vscode/test-electron`, then the Playwright pass
 * over the editor as a person sees it. Needs `npm run build` before.
 *
 * VS Code is the one that UNBLOCK_VSCODE names, `download` (which lets test-electron fetch it), or (the default) the one
 * that `vscode-host.mjs` installs from npm, through `vscode-launcher.mjs`. UNBLOCK_EXTENSION names another folder with
 * the extension than this checkout: an unpacked .vsix.
 */
import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runTests } from "@vscode/test-electron";
import esbuild from "esbuild";
import { installHost } from "./vscode-host.mjs";

const checkout = fileURLToPath(new URL("..", import.meta.url));
const suite = join(checkout, ".vscode-test/suite.cjs");
const chosen = process.env.UNBLOCK_VSCODE;
const extension = process.env.UNBLOCK_EXTENSION ?? checkout;

async function main() {
  if (chosen === undefined) await installHost();
  await esbuild.build({
    absWorkingDir: checkout,
    entryPoints: ["client/test/suite/index.ts"],
    outfile: suite,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
  await inHost();
  if (chosen === undefined) await run(process.execPath, [join(checkout, "client/test/editor.mjs")]);
}

/** On a copy of the workspace: the suite edits it. */
async function inHost() {
  const folder = await mkdtemp(join(tmpdir(), "unblock-workspace-"));
  try {
    await cp(join(checkout, "test-fixtures/vscode"), folder, { recursive: true });
    await runTests({
      ...executable(),
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [folder, "--disable-extensions", "--disable-workspace-trust"],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function executable() {
  if (chosen === "download") return {};
  return { vscodeExecutablePath: chosen ?? join(checkout, "scripts/vscode-launcher.mjs") };
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${args[0]} exited with ${code}`)),
    );
  });
}

await main();
