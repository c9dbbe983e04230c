/**
 * Every npm row against two sets of types: our own small declarations (all symbols must resolve there, since the
 * analysis program sees nothing else) and the packages' own (a row with a wrong name fails). No look-up is tested here.
 */
import assert from "node:assert/strict";
import { packageCatalogue } from "../src/core/catalogue/packages/index.ts";
import type { ApiSymbol } from "../src/core/catalogue/row.ts";
import { splitSpecifier } from "../src/core/project/resolver.ts";
import { costOf } from "./support/package-costs.ts";
import { READ } from "./support/package-names.ts";
import * as types from "./support/package-types.ts";

const LISTENING = ["on", "once", "addListener", "prependListener", "prependOnceListener"];

/** Names that the newest version of a package no longer has, with the versions that do. Read in those versions' types. */
const OLDER: Readonly<Record<ApiSymbol, string>> = {
  "glob#GlobSync.constructor": "glob 7 and 8",
  ...moduleItself("globby", 11),
  "globby#gitignore.sync": "globby up to 11",
  "globby#gitignore": "globby up to 11",
  ...moduleItself("execa", 5),
  "execa#commandSync": "execa up to 5",
  "execa#command": "execa up to 5",
  ...moduleItself("find-up", 5),
  "find-up#sync.exists": "find-up 4 and 5",
  "find-up#exists": "find-up 4 and 5",
  ...moduleItself("load-json-file", 6),
  ...moduleItself("write-json-file", 4),
  ...moduleItself("read-pkg", 5),
  ...moduleItself("pkg-dir", 5),
  ...moduleItself("locate-path", 6),
  ...moduleItself("path-exists", 4),
  ...moduleItself("make-dir", 3),
  ...moduleItself("username", 5),
  "os-locale#sync": "os-locale up to 5, where the module is the function",
  "os-locale#osLocaleSync": "os-locale 6 and 7",
  "os-locale#osLocale": "os-locale 6 and 7",
  "js-yaml#safeLoad": "js-yaml up to 3",
  "js-yaml#safeLoadAll": "js-yaml up to 3",
  "js-yaml#safeDump": "js-yaml up to 3",
  "fast-xml-parser#parse": "fast-xml-parser up to 3",
  "marked#default": "marked up to 3, where the module is the function",
  "jszip#JSZip.generate": "jszip up to 2",
  "jszip#default.generate": "jszip up to 2",
  "prettier#resolveConfig.sync": "prettier up to 2",
  "prettier#getFileInfo.sync": "prettier up to 2",
  "eslint#CLIEngine.executeOnFiles": "eslint up to 7",
  "eslint#CLIEngine.executeOnText": "eslint up to 7",
  ...moduleItself("del", 6),
  ...moduleItself("cp-file", 10),
  ...moduleItself("move-file", 2),
  ...moduleItself("pkg-up", 3),
  ...moduleItself("read-pkg-up", 7),
  "electron#remote.**": "electron up to 13",
  "@azure/functions#AzureFunction": "@azure/functions up to 3",
  "@azure/functions#Context": "@azure/functions up to 3",
  ...inOlder("agenda", 5, ["default.define", ...LISTENING.map((name) => `default.${name}`)]),
  "cron#job": "cron 1",
  "execa#node": "execa up to 5",
  "yargs#command": "yargs up to 16, where the module is an Argv",
  "jest-worker#default.constructor": "jest-worker up to 26",
  "signal-exit#default": "signal-exit up to 3, where the module is the function",
  "vscode-languageserver#IConnection.**": "vscode-languageserver up to 6",
  "vscode-languageserver#IConnection.listen": "vscode-languageserver up to 6",
  ...inOlder("path-type", 3, ["fileSync", "file", "dirSync", "dir", "symlinkSync", "symlink"]),
  ...inOlder("tempy", 1, ["directory", "writeSync", "write"]),
};

/** Packages whose own types are not installed here, with the reason. Their rows were read in the package's types. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  "sass-embedded": "native code; has the API of sass, which is checked",
  "@koa/router": "read in @types/koa__router",
  "koa-router": "the older name of @koa/router",
  async: "read in @types/async, which has no types for its files",
  request: "retired; read in its README",
  "aws-lambda": "read in @types/aws-lambda",
  "firebase-functions": "asks for firebase-admin; read in the types of 7.4",
  "cloudflare:workers": "a module of @cloudflare/workers-types, where it was read",
  mqtt: "brings twenty packages; read in the types of 5.16",
  nats: "its types name those of a transport; read in the types of 2.29",
  redis: "four packages of generated types; read in the types of 6.3",
  "@redis/client": "as redis",
  "node-telegram-bot-api": "read in its types of 0.64",
  "@slack/bolt": "brings express and the web client; read in the types of 5.1",
  "pg-boss": "brings a driver; read in the types of 10.4",
  "graphile-worker": "brings a driver; read in the types of 0.17",
  "sqs-consumer": "asks for the client of AWS; read in the types of 14.2",
  "toad-scheduler": "two classes; read in the types of 4.1",
  "@modelcontextprotocol/sdk": "brings express and zod; read in the types of 1.32",
  fastmcp: "one class; read in the types of 4.20",
  "vscode-languageclient": "read in the types of 11.0",
  "@node-rs/bcrypt": "native code for a dozen systems; read in the types of 1.10",
  "@node-rs/argon2": "as @node-rs/bcrypt; read in the types of 2.0",
  "@node-rs/jsonwebtoken": "as @node-rs/bcrypt; read in the types of 0.5",
  electron: "its installation downloads the program; read in the types of 41",
  "@electron/remote": "installs electron; read in the types of 2.1",
  "electron-updater": "one emitter; read in the types of 6.8",
  inquirer: "brings a package for each kind of question; read in the types of 14.2",
  "@inquirer/prompts": "as inquirer; read in the types of 8.7",
  "@parcel/watcher": "native code; read in the types of 2.6",
  got: "asks for a later Node; read in the types of 14",
  ky: "two names; read in the types of 1.14",
  mongoose: "brings a driver; read in the types of 9.12",
  sequelize: "megabytes; read in the types of 6.37",
  typeorm: "megabytes; read in the types of 1.1",
  "@prisma/client": "generated for each schema; read in the documentation of 7",
  threads: "its exports hide its types; read there, in 1.7",
  ...Object.fromEntries(
    ["local", "jwt", "http", "http-bearer", "oauth2", "google-oauth20", "github2"].map((name) => [
      `passport-${name}`,
      `one class; read in @types/passport-${name}`,
    ]),
  ),
  "passport-custom": "one class; read in its source, 1.2",
  "passport-openidconnect": "one class; read in its source, 0.1",
  "async-exit-hook": "one function; read in @types/async-exit-hook",
  "close-with-grace": "one function; read in the types of 2.5",
  death: "one function; read in @types/death",
  "node-cleanup": "one function; read in @types/node-cleanup",
  "when-exit": "one function; read in the types of 2.1",
  "@godaddy/terminus": "one function; read in the types of 4.12",
  "http-graceful-shutdown": "one function; read in the types of 4.0",
  throng: "one function; read in its source, 5.0",
  umzug: "brings a command line; read in the types of 3.8",
  "@oclif/core": "brings thirty packages for one class; read in the types of 4.14",
  "@oclif/command": "the older @oclif/core; read in the types of 1.8",
  clipanion: "one class; read in the types of 3.2",
  citty: "one function; read in the types of 0.2",
  sade: "one class; read in the types of 1.8",
  "make-synchronous": "one function; read in the types of 2.1",
  "web-worker": "one class; read in its source, 1.5",
  webpack: "megabytes for one method; read in its types.d.ts, which does not export the class that has it",
};

const REQUIRED = [
  ...["fs-extra", "graceful-fs", "glob", "fast-glob", "globby", "rimraf", "execa", "cross-spawn", "shelljs"],
  ...[
    "better-sqlite3",
    "bcrypt",
    "bcryptjs",
    "jsonwebtoken",
    "resolve",
    "write-file-atomic",
    "csv-parse/sync",
  ],
  ...[
    "adm-zip",
    "sass",
    "esbuild",
    "terser",
    "cosmiconfig",
    "find-up",
    "express",
    "fastify",
    "@nestjs/common",
  ],
  ...["@nestjs/schedule", "vscode"],
  ...["jws", "jwa", "jwt-simple", "node-rsa", "jsrsasign", "elliptic", "tweetnacl", "crypto-js", "scrypt-js"],
  ...["argon2-browser", "node-forge", "@node-rs/bcrypt", "@node-rs/argon2", "@node-rs/jsonwebtoken"],
  ...["sass-embedded", "node-sass", "less", "stylus", "postcss", "lightningcss", "csso", "clean-css"],
  ...["@swc/core", "@babel/core", "uglify-js", "html-minifier", "svgo", "prettier", "@prettier/sync"],
  ...["typescript", "ts-morph", "acorn", "esprima", "recast", "tree-sitter", "eslint"],
  ...["csv-stringify/sync", "csv-generate/sync", "stream-transform/sync", "papaparse", "csvtojson", "xlsx"],
  ...["js-yaml", "xml2js", "fast-xml-parser", "cheerio", "jsdom", "turndown", "mammoth"],
  ...["marked", "markdown-it", "highlight.js", "shiki", "katex", "handlebars", "ejs", "pug", "nunjucks"],
  ...["react-dom/server", "vue/server-renderer", "svelte/server"],
  ...["jszip", "node-stream-zip", "tar", "pako", "fflate", "snappy", "lz4", "lz4-napi", "zstd-napi"],
  ...["pngjs", "jpeg-js", "canvas", "image-size", "opencv4nodejs", "@tensorflow/tfjs"],
  ...["rc", "config", "convict", "nconf", "dotenv", "conf", "configstore", "electron-store", "node-persist"],
  ...["lowdb", "atomically", "steno", "proper-lockfile", "lockfile", "tmp", "temp", "enhanced-resolve"],
  ...["resolve-from", "import-fresh", "require-dir", "which", "isexe", "npm-which", "is-docker", "username"],
  ...["os-locale", "git-rev-sync", "git-branch", "node-machine-id", "i18n", "pino", "log4js"],
  ...["node-hid", "i2c-bus", "spi-device", "onoff", "rpio", "usb"],
  // Files and folders, processes and waits, prompts, databases.
  ...`mz/fs jsonfile load-json-file write-json-file write-package read-pkg read-pkg-up read-package-up pkg-dir pkg-up
      package-directory package-up locate-path path-exists path-type make-dir move-file copy-file cp-file tempy
      temp-write tinyglobby fdir klaw-sync walk-sync recursive-readdir-sync mkdirp del cpx cpx2 touch zx sync-request
      sync-fetch sync-rpc sync-exec deasync make-synchronous synckit xmlhttprequest readline-sync prompt-sync
      sqlite-sync sql.js libsql sync-mysql ibm_db odbc java classic-level level lmdb electron @electron/remote`.split(
    /\s+/,
  ),
];

const operations = packageCatalogue.flatMap((part) => part.operations ?? []);
const entries = packageCatalogue.flatMap((part) => part.entries ?? []);
const files = packageCatalogue.flatMap((part) => part.files ?? []);
const aliases = packageCatalogue.flatMap((part) => Object.keys(part.aliases ?? {}));
const symbols = [
  ...operations.flatMap((row) => (row.twin === undefined ? [row.symbol] : [row.symbol, row.twin.symbol])),
  // Conventions name no symbol of the package: what they are about is exported by the program.
  ...entries
    .filter(
      ({ calls, symbol }) =>
        !(
          "exports" in calls ||
          "directive" in calls ||
          "parameters" in calls ||
          symbol.startsWith("global#")
        ),
    )
    .map((row) => row.symbol),
  ...files.map((row) => row.symbol),
  ...entries.flatMap((row) => row.passes ?? []).flat(),
  ...packageCatalogue.flatMap((part) => [
    ...Object.entries(part.gives ?? {}).flatMap(([symbol, given]) => [symbol, ...given]),
    ...Object.entries(part.adds ?? {}).flat(),
  ]),
];

const read = Object.entries(READ).flatMap(([module, { names }]) => names.map((name) => `${module}#${name}`));

/** Packages that a reader might look for and that get no row, with the reason. */
const SILENT: Readonly<Record<string, string>> = {
  memfs: "never touches a disk",
  "mock-fs": "never touches a disk",
  cpy: "gives promises",
  fibers: "its `wait` stops a fiber, and the loop goes on",
  "level-party": "works asynchronously",
  ncp: "takes a callback",
  readdirp: "is a stream",
  trash: "gives promises",
  xhr2: "refuses to be synchronous",
  argon2: "hashes in the thread pool, and has no other form",
  sharp: "works in the thread pool, and has no other form",
  exceljs: "reads and writes workbooks as streams",
  winston: "writes to streams",
  keytar: "gives promises",
  serialport: "works asynchronously",
  "isomorphic-git": "gives promises",
  "simple-git": "runs git and gives promises",
  nodegit: "works in the thread pool",
  tempfile: "puts a path together",
  address: "asks the operating system for what it holds in memory; the rest takes a callback",
  "is-wsl": "a constant",
};

describe("the npm half of the catalogue", () => {
  it("has rows for every package that the first catalogue promises", () => {
    const present = new Set([...symbols.map(types.moduleOf), ...aliases]);
    assert.deepEqual(
      REQUIRED.filter((name) => !present.has(name)),
      [],
    );
    for (const [name, reason] of Object.entries(SILENT)) assert.ok(!present.has(name), `${name} ${reason}`);
  });

  it("says everything once", () => {
    const keys = operations.map((row) => [row.symbol, row.access ?? "call", row.fake ?? false].join(" "));
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
    const entryKeys = entries.map((row) => `${row.symbol} ${JSON.stringify(row.calls)} ${row.entry}`);
    assert.deepEqual(
      entryKeys.filter((key, index) => entryKeys.indexOf(key) !== index),
      [],
    );
  });

  it("names only what its declarations declare", () => {
    const declared = types.lookUp(symbols, types.DECLARED);
    const undeclared = types
      .unique(symbols)
      .filter((symbol) =>
        types.hasDeclaration(types.moduleOf(symbol)) ? !declared(symbol) : !types.needsNoTypes(symbol),
      );
    assert.deepEqual(undeclared, []);
  });

  it("has declarations without errors", () => {
    assert.deepEqual(types.errorsOfDeclarations("declarations"), []);
  });

  it("names only what the packages' own types declare", () => {
    const checked = types
      .unique(symbols)
      .filter((symbol) => !(symbol in OLDER) && !isReadByHand(types.moduleOf(symbol)));
    const declared = types.lookUp(checked, types.INSTALLED);
    assert.deepEqual(
      checked.filter((symbol) => !declared(symbol) && !read.includes(symbol)),
      [],
    );
    assert.deepEqual(
      read.filter((symbol) => declared(symbol) || !symbols.includes(symbol)),
      [],
      "read by hand, and installed or in no row",
    );
  });

  it("calls no name older that the installed version has", () => {
    const declared = types.lookUp(Object.keys(OLDER), types.INSTALLED);
    assert.deepEqual(Object.keys(OLDER).filter(declared), []);
    assert.deepEqual(
      Object.keys(OLDER).filter((symbol) => !symbols.includes(symbol)),
      [],
    );
  });

  it("would notice a wrong name", () => {
    const wrong = [
      "bcrypt#hashSink",
      "better-sqlite3#Statement.walk",
      "adm-zip#AdmZip.readFileSync",
      "sass#default",
    ];
    for (const source of [types.DECLARED, types.INSTALLED]) {
      const declared = types.lookUp(wrong, source);
      assert.deepEqual(wrong.filter(declared), []);
    }
  });
});

describe("what calls of npm packages cost", () => {
  const costs: readonly (readonly [module: string, call: string, cost: string])[] = [
    ["bcrypt", "hashSync(password, 10)", "high 60 ms"],
    ["bcrypt", "hashSync(password, 12)", "extreme 240 ms"],
    ["bcrypt", "hashSync(password, 4)", "low 0.94 ms"],
    ["bcrypt", 'hashSync(password, "$2b$11$abcdefghijklmnopqrstuv")', "extreme 120 ms"],
    ["bcrypt", "hashSync(password, rounds)", "high 60 ms"],
    ["bcrypt", "compareSync(password, hash)", "high 60 ms"],
    ["bcrypt", "genSaltSync(10)", "trivial"],
    ["bcryptjs", "hashSync(password, 11)", "extreme 120 ms"],
    ["bcryptjs", "hash(password, 14)", "extreme 100 ms, though asynchronous"],
    ["jsonwebtoken", 'sign(payload, key, { algorithm: "RS256" })', "medium 1 ms"],
    ["jsonwebtoken", 'sign(payload, key, { algorithm: "ES256" })', "low"],
    ["jsonwebtoken", 'sign(payload, key, { algorithm: "HS256" })', "trivial"],
    ["jsonwebtoken", "sign(payload, key)", "trivial"],
    ["jsonwebtoken", "sign(payload, key, options)", "low"],
    ["jsonwebtoken", "sign(payload, key, () => {})", "trivial, though asynchronous"],
    ["jsonwebtoken", 'verify(token, key, { algorithms: ["HS256"] })', "trivial"],
    ["jsonwebtoken", "verify(token, key, options, done)", "low, though asynchronous"],
    ["terser", "minify(source)", "high, though asynchronous"],
    ["sass", "compileAsync(path)", "high, though asynchronous"],
    ["execa", 'execaSync("ls")', "extreme"],
    ["execa", 'execaSync({ stdio: "inherit" })', "nothing"],
    ["shelljs", 'exec("ls")', "extreme"],
    ["shelljs", 'exec("ls", { silent: true })', "extreme"],
    ["shelljs", 'exec("ls", { async: true })', "nothing"],
    ["shelljs", 'exec("ls", () => {})', "nothing"],
    ["shelljs", 'exec("ls", {}, () => {})', "nothing"],
    ["glob", 'new Glob("*", { sync: true })', "high"],
    ["glob", 'new Glob("*", {})', "nothing"],
    ["adm-zip", "new AdmZip()", "nothing"],
    ["adm-zip", "new AdmZip(path)", "medium"],
    ["adm-zip", "AdmZip.toBuffer(() => {})", "nothing"],
    ["better-sqlite3", "Statement.all()", "low"],
  ];

  for (const [module, call, expected] of costs)
    it(`${call} of ${module}: ${expected}`, () => assert.equal(costOf(module, call), expected));
});

/** Up to a major version the module was one function, with the blocking one as its `sync`. */
function moduleItself(module: string, lastMajor: number): Readonly<Record<ApiSymbol, string>> {
  const versions = `${module} up to ${lastMajor}, where the module is the function`;
  return { [`${module}#sync`]: versions, [`${module}#default`]: versions };
}

function inOlder(
  module: string,
  lastMajor: number,
  names: readonly string[],
): Readonly<Record<ApiSymbol, string>> {
  return Object.fromEntries(names.map((name) => [`${module}#${name}`, `${module} up to ${lastMajor}`]));
}

/** By its own name, or by that of its package. */
function isReadByHand(module: string): boolean {
  return module in READ_BY_HAND || splitSpecifier(module).name in READ_BY_HAND;
}
