/** The command line as a function: arguments and an outside in, an exit code out. No effects when imported. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { SEVERITIES } from "../core/finding/finding.ts";
import * as baseline from "./commands/baseline.ts";
import { init, print, type PrintOptions } from "./commands/config.ts";
import { explain } from "./commands/explain.ts";
import { fix, FIXED_ALTERNATIVES, type FixOptions } from "./commands/fix.ts";
import { lsp } from "./commands/lsp.ts";
import { rules } from "./commands/rules.ts";
import { scan, type ScanOptions } from "./commands/scan.ts";
import { formats } from "./formats/index.ts";
import { EXIT, UsageError, type ExitCode, type Io } from "./io.ts";
import { version } from "./version.ts";

/**
 * Runs one command. `argv` holds the arguments alone (without node and script). Never rejects for bad input: that is a
 * message on stderr and exit code 2.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = createProgram(io, (result) => (code = result));
  try {
    await program.parseAsync([...argv], { from: "user" });
    return io.signal.aborted ? EXIT.interrupted : code;
  } catch (error) {
    return report(error, io);
  }
}

function report(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.badInput;
  // By name: the engine is another bundle, with a class of its own.
  if (io.signal.aborted || (error as Error).name === "CancelledError") {
    io.stderr("\nunblock: stopped\n");
    return EXIT.interrupted;
  }
  if (error instanceof UsageError) io.stderr(`unblock: ${error.message}\n`);
  else io.stderr(`unblock: internal error: ${(error as Error).stack ?? String(error)}\n`);
  return EXIT.badInput;
}

/** The commands and their options. Gives the exit code of the one that ran to `finish`. */
export function createProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command("unblock")
    .description("Finds the code that stops a Node.js event loop, shows how it is reached and what it costs.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .showHelpAfterError("(unblock --help shows the commands and their options)");
  addScan(program, io, finish);
  addFix(program, io, finish);
  addBaseline(program, io, finish);
  addConfig(program, io, finish);
  program
    .command("explain")
    .description("explain a rule, or why a place is or is not reported")
    .argument("<rule | file:line[:column]>", "a rule's id, or a place")
    .action(async (subject: string) => finish(await explain(subject, io)));
  program
    .command("rules")
    .description("list the rules")
    .action(async () => finish(await rules(io)));
  program
    .command("lsp")
    .description("run the language server")
    .option("--stdio", "speak over standard input and output (the only way there is)")
    .action(lsp);
  return program;
}

function addConfig(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const config = program.command("config").description("show or start a configuration");
  config
    .command("print")
    .description("print the settings in force, and which file says each of them")
    .argument("[path]", "a file or folder (default: the working directory)")
    .option("--json", "as JSON")
    .action(async (path: string | undefined, options: PrintOptions) =>
      finish(await print(path, options, io)),
    );
  config
    .command("init")
    .description("write a commented unblock.config.jsonc")
    .argument("[folder]", "where to (default: the working directory)")
    .action(async (folder: string | undefined) => finish(await init(folder, io)));
}

function addScan(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const formatHelp = formats.map(({ name, summary }) => `${name}: ${summary}`).join("; ");
  program
    .command("scan")
    .description("report what blocks the event loop")
    .argument("[paths...]", "files and folders to report (default: the working directory)")
    .addOption(
      new Option("--format <name[=file]>", `repeatable; ${formatHelp}`)
        .argParser(collect)
        .default([], "stylish"),
    )
    .addOption(
      new Option("--rule <id>", "report this rule only; repeatable")
        .argParser(collect)
        .default([], "every rule"),
    )
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 at this severity and above")
        .choices([...SEVERITIES, "never"])
        .default("warning"),
    )
    .option("--max-warnings <count>", "let so many warnings pass, and exit with 1 above", parseCount)
    .option("--baseline <file>", "accept the findings of this file, in place of the workspace's baseline")
    .option("--no-baseline", "report accepted findings too")
    .addOption(
      new Option("--changed", "report only what changes since the last commit touch").conflicts([
        "since",
        "staged",
      ]),
    )
    .addOption(
      new Option("--since <commit>", "the same for changes since the branch left this commit").conflicts(
        "staged",
      ),
    )
    .option("--staged", "the same for what is staged, read from git's index")
    .option("--hints", "show findings of severity hint too")
    .option("--timing", "print how long each phase and rule took, on standard error")
    .action(async (paths: string[], options: ScanOptions) => finish(await scan(paths, options, io)))
    .addHelpText("after", EXIT_HELP);
}

function addFix(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command("fix")
    .description("apply the fixes of what is found: all files or none")
    .argument("[paths...]", "files and folders whose findings are fixed (default: the working directory)")
    .addOption(
      new Option("--rule <id>", "fix findings of this rule only; repeatable")
        .argParser(collect)
        .default([], "every rule"),
    )
    .addOption(
      new Option(
        "--alternative <name>",
        `this alternative only (${FIXED_ALTERNATIVES.join(", ")}); repeatable`,
      )
        .argParser(collectAlternatives)
        .default([], "every one but comment"),
    )
    .addOption(
      new Option("--safety <safety>", "review: also fixes that a person has to look at")
        .choices(["safe", "review"])
        .default("safe"),
    )
    .option("--getters", "with --safety review: also turn getters that would have to wait into async methods")
    .option("--dry-run", "write nothing; exit with 1 when there is something to write")
    .option("--force", "also files with changes that are not committed")
    .action(async (paths: string[], options: FixOptions) => finish(await fix(paths, options, io)))
    .addHelpText("after", FIX_EXIT_HELP);
}

function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

function collectAlternatives(value: string, previous: FixOptions["alternative"]): FixOptions["alternative"] {
  const known = FIXED_ALTERNATIVES.find((name) => name === value);
  if (known === undefined) throw new InvalidArgumentError(`There are ${FIXED_ALTERNATIVES.join(", ")}.`);
  return [...previous, known];
}

type BaselineAction = (
  path: string | undefined,
  options: baseline.BaselineOptions,
  io: Io,
) => Promise<ExitCode>;

function addBaseline(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const group = program
    .command("baseline")
    .description("accept what is found today, so that only new findings count");
  const add = (name: string, description: string, action: BaselineAction): Command =>
    group
      .command(name)
      .description(description)
      .argument("[path]", "a path in the workspace (default: the working directory)")
      .option("--baseline <file>", "this file, in place of the workspace's baseline")
      .action(async (path: string | undefined, options: baseline.BaselineOptions) =>
        finish(await action(path, options, io)),
      );
  const check = ["--check", "write nothing; exit with 1 when there is something to write"] as const;
  add("create", "accept every finding there is", baseline.create).option("--force", "replace a baseline");
  add("update", "drop what is gone, and write down where the rest is now", baseline.update)
    .option("--add", "accept new findings too")
    .option(...check);
  add("prune", "drop what is gone", baseline.prune).option(...check);
}

const EXIT_HELP = `
Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 bad input or an
internal error, 130 stopped by Ctrl-C.`;

const FIX_EXIT_HELP = `
Exit codes: 0 fixed, or nothing to fix; 1 --dry-run has something to write; 2 bad
input, a file that can't be changed (then none is) or an internal error; 130
stopped by Ctrl-C.`;

function parseCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("Not a whole number.");
  return Number(value);
}
