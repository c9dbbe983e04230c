/** The rule over the expressions of one package, and the attacks of what it reports run again. */
import { checkSync } from "recheck";
import { createEngine } from "../../server/src/core/index.ts";
import {
  mayBacktrack,
  type Measurement,
  type RegexSource,
  type RegexVerdict,
} from "../../server/src/core/reach/regex/verdict.ts";
import { finish, readAssets, scanWorkspace, sharedVerdicts } from "../../server/src/node/index.ts";
import { isShown } from "../../server/src/node/regex/measure.ts";
import { runAttack } from "./run-attack.ts";

export interface Reported {
  readonly regex: RegexSource;
  readonly verdict: Extract<RegexVerdict, { is: "slow" }>;
  /** In the process of its own. */
  readonly measured: readonly Measurement[];
  readonly isShown: boolean;
  /** What the checker says of it when it is asked alone, with all the time that it wants. */
  readonly isProvenSafe: boolean;
}

export interface PackageResult {
  readonly name: string;
  readonly expressions: number;
  /** Those that repeat something without a bound: only these are checked. */
  readonly checked: number;
  readonly safe: number;
  readonly unproven: number;
  readonly reported: readonly Reported[];
  /** Milliseconds until all was told. */
  readonly milliseconds: number;
}

const FILE = "/work/main.ts";

export async function measurePackage(
  name: string,
  expressions: readonly RegexSource[],
): Promise<PackageResult> {
  const start = performance.now();
  const verdicts = sharedVerdicts();
  const engine = createEngine(await readAssets(), verdicts);
  const text = expressions.map(matching).join("\n");
  const workspace = { root: "/work", files: [{ path: FILE, text }], configs: [], packages: [], problems: [] };
  const until = new AbortController().signal;
  const { findings } = await finish(scanWorkspace(engine, workspace, undefined, { from: verdicts, until }));
  const milliseconds = performance.now() - start;
  const told = findings.filter(({ rule, severity }) => rule === "slow-regex" && severity !== "hint");
  const reported: Reported[] = [];
  for (const { place } of told) reported.push(await again(expressions[place.start.line - 1]!));
  const checked = expressions.filter(mayBacktrack);
  const kinds = checked.map((regex) => verdicts.of(regex)?.is);
  return {
    name,
    expressions: expressions.length,
    checked: checked.length,
    safe: kinds.filter((kind) => kind === "safe").length,
    unproven: kinds.filter((kind) => kind === "unproven").length,
    reported,
    milliseconds,
  };
}

/** One line. */
function matching({ pattern, flags }: RegexSource, index: number): string {
  const regex = `new RegExp(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`;
  return `export async function match${index}(text: string) { return ${regex}.exec(text); }`;
}

async function again(regex: RegexSource): Promise<Reported> {
  const verdict = sharedVerdicts().of(regex);
  if (verdict?.is !== "slow")
    throw new Error(`/${regex.pattern}/${regex.flags} is reported without an attack`);
  const measured = await runAttack(regex, verdict.attack, verdict.growth);
  process.env["RECHECK_SYNC_BACKEND"] = "pure";
  const { status } = checkSync(regex.pattern, regex.flags.replace("v", "u").replace("d", ""));
  return { regex, verdict, measured, isShown: isShown(measured), isProvenSafe: status === "safe" };
}
