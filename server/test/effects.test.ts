/** What two awaits do to each other: each pair of calls, and why the second has to wait for the first, or that it needn't. */
import { testPairs, type Pair } from "./support/pairs.ts";

/** What the pairs call. */
const PRELUDE = `
import { readFile, writeFile, copyFile, mkdir } from "node:fs/promises";
import { promisify } from "node:util";
import { exec } from "node:child_process";
import { setTimeout as later } from "node:timers/promises";

const execute = promisify(exec);
let current = "";
const cache = new Map<string, string>();
const settings = { theme: "dark", size: 1 };
let token: string | undefined;
class Counter { static total = 0; count = 0; add(): void { this.count++; } }
const counter = new Counter();

async function getCurrent(): Promise<string> { return current + (await readFile("a", "utf8")); }
async function setCurrent(text: string): Promise<string> { current = text; return readFile("b", "utf8"); }
async function getCached(key: string): Promise<string> {
  const found = cache.get(key);
  if (found !== undefined) return found;
  const text = await readFile(key, "utf8");
  cache.set(key, text);
  return text;
}
async function getToken(): Promise<string> { return (token ??= await readFile("token", "utf8")); }
async function getPage(): Promise<string> { return (await getToken()) + (await readFile("page", "utf8")); }
async function getTheme(): Promise<string> { await later(1); return settings.theme; }
async function loadTheme(): Promise<string> { settings.theme = await readFile("theme", "utf8"); return settings.theme; }
async function readInto(list: string[], path: string): Promise<number> { list.push(await readFile(path, "utf8")); return 1; }
async function countRead(): Promise<number> { counter.add(); return (await readFile("c", "utf8")).length; }
async function getNumber(): Promise<number> { await later(1); return Math.random() * Date.now(); }
async function getLoop(depth: number): Promise<number> { return depth === 0 ? 0 : getOther(depth - 1); }
async function getOther(depth: number): Promise<number> { current = "x"; return getLoop(depth); }
async function getMade(): Promise<object> { const made = { a: 1 }; made.a = (await readFile("d", "utf8")).length; return made; }
async function getError(): Promise<string> { try { return await readFile("e", "utf8"); } catch (error) { throw new Problem(String(error)); } }
class Problem extends Error { children: Error[] = []; constructor(message: string) { super(message); this.children = []; } }
async function getEach(paths: string[]): Promise<string[]> { const all: string[] = []; for (const path of paths) all.push(await readFile(path, "utf8")); return all; }
declare const database: { users: { findMany(where?: object): Promise<object[]>; create(row: object): Promise<object> } };
declare const client: { post(path: string): Promise<object>; get(path: string): Promise<object> };
declare const connection: { query(text: string): Promise<object[]> };
declare const queryRunner: { hasTable(name: string): Promise<boolean> };
declare const page: {
  title(): Promise<string>; content(): Promise<string>; goto(url: string): Promise<object>; evaluate(script: string): Promise<object>;
  addInitScript(script: string): Promise<void>; click(selector: string): Promise<void>;
};
declare const handlers: Record<string, (path: string) => Promise<string>>;
async function runHandler(key: string): Promise<string> { return await handlers[key]!("a"); }
declare function unheardOf(path: string): Promise<string>;
`;

/** The two awaited expressions, and the reason; null where they can wait together. */
const PAIRS: readonly Pair[] = [
  [`readFile("a")`, `readFile("a")`, null],
  [`readFile("a")`, `readFile("b")`, null],
  [`getCurrent()`, `getCurrent()`, null],
  [`getCached("a")`, `getCached("b")`, null],
  [`getPage()`, `getPage()`, null],
  [`getNumber()`, `getNumber()`, null],
  [`getMade()`, `getMade()`, null],
  [`getError()`, `getError()`, null],
  [`getEach(["a"])`, `getEach(["b"])`, null],
  [`countRead()`, `readFile("b")`, null],
  [`database.users.findMany()`, `database.users.findMany({ id: 1 })`, null],
  [`fetch("http://a")`, `fetch("http://b", { method: "GET" })`, null],
  [`fetch("http://a")`, `readFile("b")`, null],
  [`client.get("a")`, `client.get("b")`, null],
  [`fetch("http://a").then((response) => response.json())`, `readFile("b")`, null],

  [`setCurrent("x")`, `getCurrent()`, /`setCurrent` changes `current`, which `getCurrent` reads/],
  [`getCurrent()`, `setCurrent("x")`, /`setCurrent` changes `current`, which `getCurrent` reads/],
  [`setCurrent("x")`, `getLoop(3)`, /both|changes `current`, which `getLoop` changes/],
  [`loadTheme()`, `getTheme()`, /`loadTheme` changes `settings`, which `getTheme` reads/],
  [`readInto(list, "a")`, `readInto(list, "b")`, /`readInto` changes `list`, which `readInto` changes/],
  [`readFile("a")`, `readInto(list, "b")`, null],
  [`readFile("a")`, `setCurrent(settings.theme)`, null],
  [`fetch("http://a", { method: "POST" })`, `fetch("http://a")`, /both use the network/],
  [`fetch("http://a", { method: "POST" })`, `fetch("http://b")`, null],
  [`execute("git pull")`, `readFile("a")`, /`execute` and `readFile` both use other processes/],
  [`database.users.create({})`, `database.users.findMany()`, /nothing is known of `database.users.create`/],
  [`client.post("a")`, `client.get("b")`, /nothing is known of `client.post`/],
  [`connection.query("a")`, `connection.query("b")`, /`connection` does one thing at a time/],
  [`queryRunner.hasTable("a")`, `queryRunner.hasTable("b")`, /`queryRunner` does one thing at a time/],
  [`page.title()`, `page.content()`, null],
  [`page.title()`, `readFile("b")`, null],
  [`page.addInitScript("a")`, `page.evaluate("b")`, null],
  [`page.addInitScript("a")`, `page.title()`, null],
  [`page.addInitScript("a")`, `page.addInitScript("b")`, /both use the page/],
  [`page.addInitScript("a")`, `page.goto("/")`, /nothing is known of `page.goto`/],
  [`page.goto("/")`, `page.title()`, /nothing is known of `page.goto`/],
  [`page.title()`, `page.click("a")`, /nothing is known of `page.click`/],
  [`page.evaluate("a")`, `page.title()`, /both use the page/],
  [`page.click("a")`, `page.click("b")`, /`page` does one thing at a time/],
  [`unheardOf("a")`, `readFile("b")`, /nothing is known of `unheardOf`/],
  // A call without a name is no candidate, and where it is reached it may do anything.
  [`handlers[current]!("a")`, `readFile("b")`, /^$/],
  [`readFile("a")`, `runHandler("b")`, /nothing is known of `handlers/],
  [`readFile("a")`, `unheardOf("b")`, /nothing is known of `unheardOf`/],
];

/** Awaited for their effect alone. */
const ORDERS: readonly Pair[] = [
  [`writeFile("a", "")`, `writeFile("b", "")`, null],
  [`writeFile("a/b", "")`, `mkdir("a")`, /`writeFile` and `mkdir` both use the file system/],
  [`writeFile("a", "")`, `copyFile("a", "b")`, /both use the file system/],
  [`copyFile("a", "b")`, `copyFile("c", "d")`, null],
  [`later(10)`, `writeFile("b", "")`, /`later` waits on purpose/],
  [`fetch("http://a")`, `writeFile("b", "")`, /`fetch` is awaited for what it changes or may refuse/],
  [`setCurrent("x")`, `writeFile("z", "")`, null],
];

describe("effects of awaited calls", () => {
  testPairs({ prelude: PRELUDE, values: PAIRS, orders: ORDERS });
});
