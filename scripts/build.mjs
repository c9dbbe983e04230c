/**
 * Builds the bundles and the assets into dist/. `--watch` goes on building.
 * The engine (core, the compiler) is a bundle of its own: the others load `engine.cjs` when they need it, so that help
 * and the server's start do not wait for the compiler, and the compiler is shipped once.
 */
import { chmod, readFile, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join, resolve } from "node:path";
import esbuild from "esbuild";
import ts from "typescript";

const checkout = fileURLToPath(new URL("..", import.meta.url));
const dist = join(checkout, "dist");
const { version } = JSON.parse(await readFile(join(checkout, "package.json"), "utf8"));

const ENGINE = join(checkout, "server/src/node/engine.ts");
const CORE = join(checkout, "server/src/core/index.ts");

/** Bundle → entry, and what is its own; `isData` for what nobody reads in a debugger. An entry that is not there yet is skipped. */
const bundles = {
  client: { entry: "client/src/extension.ts", external: ["vscode"] },
  server: { entry: "server/src/lsp/main.ts" },
  worker: { entry: "server/src/lsp/worker/main.ts" },
  cli: { entry: "server/src/cli/main.ts", shebang: true },
  engine: { entry: "server/src/node/engine.ts" },
  // recheck's other ways to run are programs and threads of its own: they are not shipped, and never asked for.
  regex: { entry: "server/src/node/regex/check-thread.ts", external: ["./synckit-worker"], isData: true },
};

/** Turns imports of the engine's modules into the shared bundle; types are gone by then. */
const shareEngine = {
  name: "share-engine",
  setup(build) {
    build.onResolve({ filter: /\/(engine|index)\.ts$|^ts-morph$/ }, ({ path, resolveDir, kind }) => {
      const isEngine = path === "ts-morph" || [ENGINE, CORE].includes(resolve(resolveDir, path));
      return isEngine && kind !== "entry-point" ? { path: "./engine.cjs", external: true } : undefined;
    });
  },
};

/**
 * ts-morph hands on the compiler through a getter for each of its names, and the walk over a file asks for such names
 * millions of times. The engine gets them as plain properties of one object: a quarter of the time of a scan.
 */
const plainCompiler = {
  name: "plain-compiler",
  setup(build) {
    build.onResolve({ filter: /^ts-morph$/ }, ({ importer, pluginData }) =>
      pluginData === "real" || importer.includes("node_modules")
        ? undefined
        : { path: "ts-morph", namespace: "plain-compiler" },
    );
    build.onLoad({ filter: /.*/, namespace: "plain-compiler" }, () => ({
      contents: `import * as real from "ts-morph";
        export const ts = { ...real.ts };
        export const { Project, InMemoryFileSystemHost } = real;`,
      resolveDir: checkout,
      pluginData: "real",
    }));
  },
};

function optionsOf(name, { entry, external = [], shebang = false, isData = false }) {
  const banner = `const __bundleUrl = require("node:url").pathToFileURL(__filename).href;`;
  return {
    absWorkingDir: checkout,
    entryPoints: { [name]: entry },
    outdir: dist,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // `require`: an `import` reads all of the engine's 16 MB once more, for the names that it might export.
    supported: { "dynamic-import": false },
    // jsonc-parser's `main` hides its own imports from a bundler.
    mainFields: ["module", "main"],
    sourcemap: name === "engine" || isData ? false : "linked",
    minify: isData,
    external,
    plugins: [name === "engine" ? plainCompiler : shareEngine],
    define: { "import.meta.url": "__bundleUrl", UNBLOCK_VERSION: JSON.stringify(version) },
    banner: { js: shebang ? `#!/usr/bin/env node\n${banner}` : banner },
    logLevel: "warning",
  };
}

/** The bundles whose entry is there. */
async function existingBundles() {
  const entries = Object.entries(bundles);
  const found = await Promise.all(
    entries.map(([, { entry }]) =>
      stat(join(checkout, entry)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return entries.filter((_, index) => found[index]);
}

/** Writes `assets.json`, with the function that development uses, bundled in memory. */
/** Nine tenths of `@types/node` is documentation, which every scan would parse anew. */
function withoutComments(texts) {
  const printer = ts.createPrinter({ removeComments: true });
  return Object.fromEntries(
    [...texts].map(([path, text]) => [
      path,
      printer.printFile(ts.createSourceFile(path, text, ts.ScriptTarget.Latest)),
    ]),
  );
}

async function writeAssets() {
  const script = join(dist, "collect-assets.mjs");
  await esbuild.build({
    absWorkingDir: checkout,
    entryPoints: ["server/src/node/collect-assets.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: script,
  });
  const { collectAssets } = await import(pathToFileURL(script).href);
  const { ambient, declarations } = await collectAssets(checkout);
  const plain = { ambient: withoutComments(ambient), declarations: withoutComments(declarations) };
  await writeFile(join(dist, "assets.json"), JSON.stringify(plain));
  await rm(script);
}

await mkdir(dist, { recursive: true });
const jobs = (await existingBundles()).map(([name, bundle]) => optionsOf(name, bundle));
if (process.argv.includes("--watch")) {
  const contexts = await Promise.all(jobs.map((options) => esbuild.context(options)));
  await Promise.all([...contexts.map((context) => context.watch()), writeAssets()]);
} else {
  await Promise.all([...jobs.map((options) => esbuild.build(options)), writeAssets()]);
  await chmod(join(dist, "cli.cjs"), 0o755);
}
