/**
 * VS Code as a person sees it, in a browser: opens a file, sees the squiggle and the hover, opens the light bulb, applies
 * the fix, scans the workspace, sees the Problems panel. `--screenshots <folder>` keeps the pictures of the README;
 * without it they go to a temporary folder, and only what is on the page counts. Needs `npm run build` before.
 */
import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startBrowser, startServer, workbenchUrl } from "../../scripts/vscode-browser.mjs";
import { installHost } from "../../scripts/vscode-host.mjs";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
const extension = process.env.UNBLOCK_EXTENSION ?? checkout;
/** A small server, with one finding that the async fix cures and one that is reached through a call. */
const PROJECT = "test-fixtures/vscode";
const FILE = "server.ts";
const BLOCKED = "readFileSync";
const CALL = "loadTemplate";
const CURED = /await\s+readFile\(/;

const SIZE = { width: 1100, height: 620 };
/** The code without the empty rest of the window. */
const CODE = { x: 0, y: 0, width: 1100, height: 460 };
const DEADLINE_MILLISECONDS = 60_000;

/** What the pictures need and tests don't mind: calm, readable, nothing but the code. */
const SETTINGS = {
  "workbench.colorTheme": "Default Light Modern",
  "editor.fontSize": 13,
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "editor.hover.delay": 100,
  "editor.hover.above": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.activityBar.location": "hidden",
  "editor.codeLens": false,
  "editor.occurrencesHighlight": "off",
  "editor.renderLineHighlight": "none",
  "breadcrumbs.enabled": false,
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "workbench.tips.enabled": false,
  "files.autoSave": "afterDelay",
};

/** What happens, one after the other; each step is one thing that a person sees. */
const steps = [
  ["opens the folder", openFolder],
  ["sees the squiggle", seeSquiggle],
  ["sees the hover", seeHover],
  ["opens the light bulb", openLightBulb],
  ["applies the fix", applyFix],
  ["scans the workspace and sees the Problems panel", scanAndSeeProblems],
];

async function main() {
  const given = process.argv.indexOf("--screenshots");
  const scratch = await mkdtemp(join(tmpdir(), "unblock-editor-"));
  const pictures = given === -1 ? scratch : resolve(process.argv[given + 1] ?? "docs/images");
  await mkdir(pictures, { recursive: true });
  const folder = join(scratch, "profile-server");
  await cp(join(checkout, PROJECT), folder, { recursive: true });
  await symlink(join(checkout, "node_modules"), join(folder, "node_modules"));
  const host = await installHost();
  const server = await startServer(host, { settings: SETTINGS });
  const browser = await startBrowser(host);
  try {
    const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 2 });
    page.setDefaultTimeout(DEADLINE_MILLISECONDS);
    const url = workbenchUrl(server.port, { folder, extension });
    await takeSteps({
      page,
      url,
      picture: (name, clip) => page.screenshot({ path: join(pictures, name), clip }),
    });
  } catch (error) {
    error.message += await lastPicture(browser);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What was on the screen when a step failed, in a file that stays. */
async function lastPicture(browser) {
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) return "";
  const path = join(checkout, ".vscode-test/failure.png");
  await page.screenshot({ path });
  return `\nThe screen: ${path}`;
}

async function takeSteps(person) {
  const counts = { passed: 0, failed: 0, skipped: steps.length };
  say("\n  the editor as a person sees it");
  try {
    for (const [name, step] of steps) {
      counts.skipped--;
      counts.failed++;
      const start = performance.now();
      await step(person);
      counts.failed--;
      counts.passed++;
      say(`    ✔ ${name} (${Math.round(performance.now() - start)}ms)`);
    }
  } finally {
    await writeCounts(counts);
  }
}

const say = (line) => process.stdout.write(`${line}\n`);

/** For `scripts/test-counts.mjs`, which adds up all suites. */
async function writeCounts(counts) {
  const folder = process.env.UNBLOCK_TEST_COUNTS;
  if (folder) await writeFile(join(folder, "editor.json"), JSON.stringify(counts));
}

async function openFolder({ page, url }) {
  await page.goto(url);
  await page.locator(".monaco-workbench").waitFor();
  await openFile(page, FILE);
  await run(page, "View: Close Primary Side Bar").catch(() => {});
}

async function openFile(page, name) {
  await page.keyboard.press("Control+P");
  const input = page.locator(".quick-input-widget input.input");
  await input.fill(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: name.split("/").at(-1) }).waitFor();
}

/** Runs a command of the palette. */
async function run(page, title) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input.input").fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

const squiggles = (page) => page.locator(".monaco-editor .squiggly-warning, .monaco-editor .squiggly-error");

async function seeSquiggle({ page, picture }) {
  await squiggles(page).first().waitFor();
  await picture("squiggle.png", { ...CODE, height: 340 });
}

async function seeHover({ page, picture }) {
  await page.locator(".view-line span", { hasText: CALL }).last().hover();
  const hover = page.locator(".monaco-hover", { hasText: "What to do" });
  await hover.waitFor();
  const text = await hover.innerText();
  for (const part of ["node:fs.readFileSync", CALL, "async"])
    assert.ok(text.includes(part), `${part} in ${text}`);
  await picture("hover.png", CODE);
  await page.keyboard.press("Escape");
}

async function openLightBulb({ page, picture }) {
  await page.locator(".view-line span", { hasText: BLOCKED }).last().click();
  await page.locator(LIGHT_BULB).first().waitFor();
  const fix = page.locator(".action-widget .monaco-list-row", { hasText: "Await" }).first();
  await pressUntil(page, "Control+.", fix);
  await picture("quick-fix.png", CODE);
}

const LIGHT_BULB = '[class*="codicon-gutter-lightbulb"], [class*="codicon-lightbulb"], .lightBulbWidget';
const PATIENCE_MILLISECONDS = 5_000;

/** VS Code forgets the menu when anything moves while the fixes are asked for: then the key is pressed again. */
async function pressUntil(page, key, wanted) {
  const end = Date.now() + DEADLINE_MILLISECONDS;
  for (;;) {
    await page.keyboard.press(key);
    const timeout = Math.min(PATIENCE_MILLISECONDS, Math.max(end - Date.now(), 1));
    try {
      return await wanted.waitFor({ timeout });
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
  }
}

async function applyFix({ page }) {
  await page.locator(".action-widget .monaco-list-row", { hasText: "Await" }).first().click();
  await page.locator(".view-line", { hasText: CURED }).first().waitFor();
}

async function scanAndSeeProblems({ page, picture }) {
  await run(page, "Unblock: Scan Workspace");
  await run(page, "Problems: Focus on Problems View");
  const rows = page.locator(".markers-panel .monaco-list-row");
  await rows.filter({ hasText: "report.ts" }).first().waitFor();
  assert.ok((await rows.count()) > 3);
  await run(page, "Notifications: Clear All Notifications");
  await picture("problems.png");
}

await main();
