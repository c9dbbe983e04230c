#!/usr/bin/env node
/**
 * Takes the place of a VS Code executable for `@vscode/test-electron`: reads the arguments that it gives to VS Code,
 * runs the suite in the extension host of the VS Code from npm, and exits with the suite's code.
 */
import { format } from "node:util";
import { installHost } from "./vscode-host.mjs";
import { startBrowser, startServer, workbenchUrl } from "./vscode-browser.mjs";

/** A suite that says nothing for ever is not waited for. */
const LONGEST_MILLISECONDS = 180_000;

/** What the host says of its native parts, its services and its sockets: harmless, and long. */
const NOISE =
  /spdlog|watchdog|AccountPolicyGate|AgentHost|open-vsx|unknown error occurred|[Cc]onnection token|Creating a socket|grace-time|Service Worker|builtin extensions/;

const argument = (name) =>
  process.argv.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3);

async function main() {
  const extension = argument("extensionDevelopmentPath");
  const suite = argument("extensionTestsPath");
  const folder = process.argv.slice(2).find((given) => !given.startsWith("-"));
  if (extension === undefined || suite === undefined || folder === undefined)
    throw new Error("needs --extensionDevelopmentPath=, --extensionTestsPath= and a folder");
  const host = await installHost();
  const server = await startServer(host);
  const browser = await startBrowser(host);
  try {
    return await runSuite(browser, workbenchUrl(server.port, { folder, extension, suite }));
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The page hands on the extension host's console and, at the end, the suite's exit code. */
async function runSuite(browser, url) {
  const page = await browser.newPage();
  let timer;
  const ended = new Promise((resolve, reject) => {
    void page.exposeFunction("codeAutomationExit", (code) => resolve(code));
    page.on("crash", () => reject(new Error("the page crashed")));
    timer = setTimeout(() => reject(new Error("the suite did not end in time")), LONGEST_MILLISECONDS);
  });
  await page.exposeFunction("codeAutomationLog", (type, args) => {
    if (NOISE.test(format(...args))) return;
    const stream = type === "error" ? process.stderr : process.stdout;
    stream.write(`${format(...args)}\n`);
  });
  try {
    await page.goto(url);
    return await ended;
  } finally {
    clearTimeout(timer);
  }
}

process.exitCode = await main();
