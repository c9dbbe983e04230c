/** The rows of effects: everything that Node's modules export has one, each names something that is declared, none is there twice. */
import assert from "node:assert/strict";
import {
  ALL_EFFECTS,
  effectRow,
  PACKAGE_EFFECTS,
  packageEffects,
} from "../src/core/catalogue/effects/effects.ts";
import { namesIn } from "../src/core/catalogue/effects/effect-row.ts";
import { Declarations } from "./support/declarations.ts";

/** What programs use; the rest of Node's modules (`ffi`, `quic`, `sea`, …) is new or for tools. */
const MODULES = `fs fs/promises child_process dns dns/promises http https http2 net tls dgram os timers timers/promises stream
  stream/promises stream/consumers stream/web crypto zlib worker_threads events util util/types readline readline/promises cluster
  path url querystring buffer string_decoder punycode assert async_hooks perf_hooks v8 vm module sqlite tty console
  diagnostics_channel test inspector`;

/** Of functions that only say what something is like: reading the state of the process or of the system at most. */
const TELLING = /[#.](is[A-Z]\w*|has[A-Z]\w*|get(?!Sync)[A-Z]\w*|eventNames|toString|toJSON)$/;

/** Names that promise that something outside of the caller's own values changes, or that the receiver does. */
const CHANGING =
  /[#.](write|append|mkdir|rm|unlink|rename|truncate|chmod|chown|copyFile|spawn|exec|fork|kill|send|listen(?!er)|connect|bind|destroy|post|publish|emit|set[A-Z]|add[A-Z]|remove[A-Z])\w*$/;

/** Of types that programs fill themselves, of what is made by the call, or that give something new. */
const OWN_ONLY =
  /Options\.|UnderlyingSink|URLPattern|Callback|Listener$|Implementation\.|#(inspect|Module\.|Certificate\.|X509)|#(setImmediate|setTimeout|setInterval)$|removeEmptyListeners|AsyncLocalStorage|AsyncHook|HookCallbacks|PerformanceObserver|Histogram|Buffer\.|URLSearchParams|Blob|Channel|#(Performance|AsyncResource)\.|KeyObject|executionAsync|#execArgv/;

describe("catalogue of effects", () => {
  let declarations: Declarations;
  let functions: readonly string[];
  before(() => {
    declarations = new Declarations("node");
    const meant = new Set(namesIn(MODULES).map((module) => `node:${module}`));
    functions = declarations
      .matching(/^[a-z_]/i)
      .filter(
        (symbol) => meant.has(symbol.slice(0, symbol.indexOf("#"))) && declarations.has(symbol, "call"),
      );
  });

  it("has a row for every function of Node's modules", () => {
    assert.ok(functions.length > 1500, String(functions.length));
    assert.deepEqual(
      functions.filter((symbol) => effectRow(symbol) === undefined),
      [],
    );
  });

  it("has a row for every function of the process", () => {
    const own = declarations.matchingInGlobal("process", /^[a-z]/i).filter((symbol) => !symbol.includes("@"));
    assert.deepEqual(
      own.filter((symbol) => effectRow(symbol) === undefined),
      [],
    );
  });

  it("says of what is named like a change that it changes something", () => {
    const harmless = functions.filter(
      (symbol) => CHANGING.test(symbol) && !OWN_ONLY.test(symbol) && isQuiet(symbol),
    );
    assert.deepEqual(harmless, []);
  });

  it("says of what is named like a question that it writes no file", () => {
    const writing = functions.filter(
      (symbol) =>
        TELLING.test(symbol) &&
        effectRow(symbol)!.outside.some(({ resource, mode }) => resource === "files" && mode === "write"),
    );
    assert.deepEqual(writing, []);
  });

  it("declares every symbol of Node and of the language", () => {
    const rows = ALL_EFFECTS.map(symbolOf).filter((symbol) => /^node:.*[^*]$/.test(symbol));
    assert.deepEqual(
      rows.filter((symbol) => !declarations.has(symbol, "get")),
      [],
    );
  });

  it("has no symbol twice", () => {
    const symbols = ALL_EFFECTS.map(symbolOf);
    assert.deepEqual(
      symbols.filter((symbol, index) => symbols.indexOf(symbol) !== index),
      [],
    );
  });

  it("has each package in one group only", () => {
    const modules = PACKAGE_EFFECTS.flatMap((each) => namesIn(each.modules));
    assert.deepEqual(
      modules.filter((module, index) => modules.indexOf(module) !== index),
      [],
    );
    assert.deepEqual(
      modules.filter((module) => !/^(@[\w-]+\/)?([\w.-]+\/)*([\w.-]+|\*)$/.test(module)),
      [],
    );
  });

  it("finds rows of packages by the name, by its first word, and by the folder of the module", () => {
    const modeOf = (module: string, name: string) => packageEffects(module, name)?.outside[0]?.mode;
    assert.equal(modeOf("@octokit/rest", "listForRepo"), "read");
    assert.equal(modeOf("@octokit/rest", "createComment"), "write");
    assert.equal(modeOf("fs-extra", "readFile"), "read");
    assert.equal(modeOf("fs-extra", "emptyDir"), "write");
    assert.equal(modeOf("ioredis", "hgetall"), "read");
    assert.equal(modeOf("redis", "hGetAll"), "read");
    assert.deepEqual(packageEffects("lodash/fp", "map")?.outside, []);
    assert.deepEqual(packageEffects("date-fns/locale", "add")?.outside, []);
    assert.equal(packageEffects("axios", "unheardOf"), undefined);
    assert.equal(packageEffects("nobody-knows", "get"), undefined);
  });
});

function isQuiet(symbol: string): boolean {
  const row = effectRow(symbol);
  return row !== undefined && row.outside.length + row.changes.length === 0;
}

function symbolOf({ symbol }: { readonly symbol: string }): string {
  return symbol;
}
