/** `tsc --noEmit` of our own TypeScript on a project, measured, with the proof that it checked types. */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { measure, type Measurement } from "./measure.ts";

const require = createRequire(import.meta.url);
const tsc = require.resolve("typescript/bin/tsc");

export interface TypeCheck {
  readonly used: Measurement;
  /** All files that the program read, declarations too. */
  readonly files: number;
  readonly lines: number;
  readonly errors: number;
  /** Seconds that the compiler says it spent checking; 0 when options stopped it before. */
  readonly checkSeconds: number;
}

interface Project {
  /** Absolute paths of the project's own files. */
  readonly files: readonly string[];
  /** Options that make a cold check out of any configuration. */
  readonly cold: readonly string[];
}

/** What the tsconfig includes. Throws with the compiler's words when it can't be read. */
export async function readProject(tsconfig: string): Promise<Project> {
  const shown = await measure([tsc, "--project", tsconfig, "--showConfig"], dirname(tsconfig));
  if (shown.exitCode !== 0) throw new Error(`${tsconfig}: ${shown.stdout}${shown.stderr}`);
  const { files = [], compilerOptions = {} } = JSON.parse(shown.stdout) as ShownConfig;
  if (files.length === 0) throw new Error(`${tsconfig} includes no files: name one that does`);
  return { files, cold: coldOptions(compilerOptions) };
}

interface ShownConfig {
  readonly files?: readonly string[];
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
}

/** Without an earlier run's state, and without the options that would then contradict each other. */
function coldOptions(options: Readonly<Record<string, unknown>>): string[] {
  const off = ["composite", "incremental", "emitDeclarationOnly", "isolatedDeclarations"].filter(
    (name) => options[name],
  );
  const overrides = off.flatMap((name) => [`--${name}`, "false"]);
  return options.tsBuildInfoFile === undefined ? overrides : [...overrides, "--tsBuildInfoFile", "null"];
}

/** Checks the project's types, cold. */
export async function typeCheck(tsconfig: string, { cold }: Project): Promise<TypeCheck> {
  const options = [
    "--noEmit",
    "--ignoreDeprecations",
    "6.0",
    "--pretty",
    "false",
    "--extendedDiagnostics",
    ...cold,
  ];
  const used = await measure([tsc, "--project", tsconfig, ...options], dirname(tsconfig));
  const number = (label: string) =>
    Number(new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(used.stdout)?.[1] ?? 0);
  const lineCounts = used.stdout.matchAll(/^Lines of \w+:\s+(\d+)/gm);
  return {
    used,
    files: number("Files"),
    lines: Array.from(lineCounts, ([, count]) => Number(count)).reduce((sum, count) => sum + count, 0),
    errors: used.stdout.match(/\berror TS\d+:/g)?.length ?? 0,
    checkSeconds: number("Check time"),
  };
}
