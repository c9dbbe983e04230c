/**
 * Starts what `vscode-host.mjs` installed: VS Code's server, and a browser that shows it. The launcher (tests inside
 * the extension host) and the Playwright pass use this.
 */
import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Nothing that asks the network or greets the user. */
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "telemetry.telemetryLevel": "off",
};

/**
 * A VS Code server on a free port of this machine.
 * @param {{ node: string, serverMain: string }} host of `installHost`
 * @param {{ settings?: object, env?: object }} options `settings` are the user's settings
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startServer(host, { settings = {}, env = {} } = {}) {
  const data = await mkdtemp(join(tmpdir(), "unblock-vscode-"));
  await mkdir(join(data, "data/User"), { recursive: true });
  await writeFile(join(data, "data/User/settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
  const flags = ["--without-connection-token", "--accept-server-license-terms", "--enable-smoke-test-driver"];
  const where = ["--host", "127.0.0.1", "--port", "0", "--server-data-dir", data];
  const quiet = ["--disable-workspace-trust", "--telemetry-level", "off"];
  const server = spawn(host.node, [host.serverMain, ...where, ...flags, ...quiet], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    if (server.exitCode === null && server.kill()) await gone;
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    return { port: await portOf(server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** From the line that says where it listens; rejects when the server ends before that. */
function portOf(server) {
  return new Promise((resolve, reject) => {
    const said = [];
    const read = (line) => {
      said.push(line);
      const port = /agent listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    createInterface({ input: server.stdout }).on("line", read);
    createInterface({ input: server.stderr }).on("line", read);
    server.on("error", reject);
    server.on("exit", (code) =>
      reject(new Error(`VS Code's server exited with ${code}:\n${said.join("\n")}`)),
    );
  });
}

/** The machine's own Chromium where there is one, else the one from npm, with libraries and fonts where they lack. */
export async function startBrowser(host) {
  const own = "/usr/bin/chromium";
  if (await exists(own)) return chromium.launch({ executablePath: own, args: BROWSER_FLAGS });
  const brought = dirname(host.chromium);
  const env = { ...process.env };
  if (await lacksLibraries(host.chromium))
    env.LD_LIBRARY_PATH = [join(brought, "al2023/lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  if (!(await exists("/etc/fonts/fonts.conf"))) env.FONTCONFIG_PATH = join(brought, "fonts");
  return chromium.launch({ executablePath: host.chromium, args: BROWSER_FLAGS, env });
}

async function lacksLibraries(executable) {
  try {
    const { stdout } = await promisify(execFile)("ldd", [executable]);
    return stdout.includes("not found");
  } catch {
    return true; // no ldd: the libraries that the package brings do no harm
  }
}

async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * The address of the workbench with the folder open and the extension loaded from its sources.
 * @param {number} port
 * @param {{ folder: string, extension: string, suite?: string }} what absolute paths
 */
export function workbenchUrl(port, { folder, extension, suite }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [["extensionDevelopmentPath", remote(extension)]];
  if (suite !== undefined) payload.push(["extensionTestsPath", remote(suite)]);
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
