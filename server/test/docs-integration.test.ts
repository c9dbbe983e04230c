/** What the page on continuous integration tells people to copy: YAML that parses, and commands that exist. */
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { parseDocument, visit } from "yaml";
import { formats } from "../src/cli/formats/index.ts";
import { parseOutputs } from "../src/cli/formats/output.ts";
import type { Io } from "../src/cli/io.ts";
import { createProgram } from "../src/cli/run.ts";

const page = readFileSync(new URL("../../docs/continuous-integration.md", import.meta.url), "utf8");
const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

const blocks = new MarkdownIt()
  .parse(page, {})
  .filter(({ type }) => type === "fence")
  .map(({ info, content }) => ({ language: info, content }));

const yaml = blocks
  .filter(({ language }) => language === "yaml")
  .map(({ content }) => parseDocument(content));

/** All texts that a shell would get: blocks of shell, scalars of YAML, and code spans that are commands. */
function shellTexts(): string[] {
  const texts = blocks.filter(({ language }) => language === "sh").map(({ content }) => content);
  for (const document of yaml)
    visit(document, {
      Scalar: (_, { value }) => {
        if (typeof value === "string") texts.push(value);
      },
    });
  return [...texts, ...[...page.matchAll(/`(npx unblock [^`\n]*)`/g)].map(([, span = ""]) => span)];
}

/** The arguments of each call of `unblock`. */
function commands(): string[][] {
  return shellTexts()
    .flatMap((text) => text.split(/\n|&&|\|/))
    .flatMap((line) => /^\s*npx unblock (.*)$/.exec(line)?.[1] ?? [])
    .map((line) => [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word));
}

describe("the page on continuous integration", () => {
  it("has YAML that parses without a warning", () => {
    assert.ok(yaml.length >= 5);
    for (const { errors, warnings } of yaml) assert.deepEqual([...errors, ...warnings], []);
  });

  it("has a workflow whose steps each use an action or run something", () => {
    const { jobs } = yaml[0]?.toJS() as {
      jobs: Record<string, { steps: { uses?: string; run?: string }[] }>;
    };
    for (const step of jobs["unblock"]?.steps ?? []) assert.ok("uses" in step !== "run" in step);
  });

  it("has commands that the command line takes as they stand", () => {
    const all = commands();
    assert.ok(all.length >= 10, `${all.length} commands found`);
    for (const argv of all.filter((each) => !isAwaited(each))) {
      assert.deepEqual(refused(argv), [], argv.join(" "));
    }
  });

  it("would see a command that is not there", () => {
    assert.deepEqual(refused(["scan", "--sinse", "main"]), ["--sinse", "main"]);
    assert.throws(() => refused(["scan", "--format", "sarif2"]), /unknown format/);
    assert.throws(() => refused(["scan", "--fail-on", "fatal"]), /Allowed choices/);
    assert.deepEqual(refused(["scam"]), ["scam"]);
  });

  it("speaks of every format, as the README does", () => {
    for (const { name } of formats) {
      assert.match(page, new RegExp(`^\\| \`${name}\` `, "m"), name);
      assert.match(readme, new RegExp(`^\\| \`--format .*\`${name}\``, "m"), name);
    }
  });
});

const SELECTIONS = ["--since", "--changed", "--staged"];

/** Whether it selects by what changed, while the command line has no option at all that does. */
function isAwaited(argv: readonly string[]): boolean {
  const scan = createProgram(SILENT, () => {}).commands.find((command) => command.name() === "scan");
  const isThere = scan?.options.some(({ long }) => SELECTIONS.includes(long ?? "")) === true;
  return !isThere && argv.some((word) => SELECTIONS.includes(word));
}

/** Nothing is run, so nothing is asked of it. */
const SILENT: Io = {
  stdout: () => {},
  stderr: () => {},
  cwd: "/",
  colour: false,
  progress: false,
  columns: 80,
  signal: new AbortController().signal,
  uncut: (work) => work(),
  loadEngine: () => Promise.reject(new Error("nothing is run")),
};

/** The arguments that no option and no command takes. Throws for a value that is wrong. */
function refused(argv: readonly string[]): string[] {
  let command = createProgram(SILENT, () => {});
  let rest = [...argv];
  for (;;) {
    const next = command.commands.find((each) => each.name() === rest[0]);
    if (next === undefined) break;
    [command, rest] = [next, rest.slice(1)];
  }
  const { operands, unknown } = command.parseOptions(rest);
  const { format = [] } = command.opts<{ format?: string[] }>();
  parseOutputs(format, "/");
  return [...unknown, ...operands.slice(command.registeredArguments.length)];
}
