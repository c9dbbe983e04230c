/**
 * Makes, updates and prunes baselines on the disk, for the command line and the editor alike. A file that was not
 * understood as a whole is never written to.
 */
import { dirname } from "node:path/posix";
import { baselineText, type Baseline } from "../core/config/baseline.ts";
import type { Engine } from "../core/engine.ts";
import type { Finding } from "../core/finding/finding.ts";
import type { BaselineOutcome } from "../core/policy/baseline.ts";
import { pruneBaseline, updateBaseline, type BaselineChange } from "../core/policy/baseline-update.ts";
import type { Workspace } from "../core/project/workspace.ts";
import { createDisk, describeError, isWithin } from "./disk.ts";
import { exists } from "./ignore-rules.ts";
import { newBaselinePath, readBaseline } from "./read-baselines.ts";
import { writeWhole } from "./write-file.ts";

/** What was analysed, and the baselines that were applied to it. */
export interface Analysed {
  readonly engine: Pick<Engine, "analysis" | "baselines">;
  readonly workspace: Pick<Workspace, "root" | "settings" | "baselines">;
  readonly textOf: (file: string) => string | undefined;
}

export interface ChangedBaseline extends BaselineChange {
  readonly path: string;
  /** False where the file says all this already. */
  readonly isNews: boolean;
}

/** Why nothing was written, as a sentence for a person. */
export class BaselineRefusal extends Error {
  override readonly name = "BaselineRefusal";
  /** Asking again with `force` would write. */
  readonly exists: boolean;

  constructor(message: string, exists = false) {
    super(message);
    this.exists = exists;
  }
}

export interface CreateOptions {
  /** Absolute; else where the configuration says. */
  readonly path?: string;
  /** Replaces a baseline that is there; the reasons in it are kept. */
  readonly force?: boolean;
}

/** Accepts every finding there is. Rejects with a `BaselineRefusal`. */
export async function createBaseline(analysed: Analysed, options: CreateOptions): Promise<ChangedBaseline> {
  const { engine, workspace, textOf } = analysed;
  const path = options.path ?? newBaselinePath(workspace.root, workspace.settings ?? []);
  if (path === undefined) throw new BaselineRefusal("the configuration says that there is no baseline");
  const known = engine.baselines.find(({ baseline }) => baseline.path === path);
  if (known !== undefined && options.force !== true)
    throw new BaselineRefusal(
      `${path} is there already; --force replaces it, unblock baseline update keeps it`,
      true,
    );
  const outcome = known ?? { baseline: emptyBaseline(path), entries: [] };
  refuseBroken([outcome]);
  const change = { ...updateBaseline(outcome, textOf, newFindings(engine)), path, isNews: true };
  await write(change, known?.baseline);
  return change;
}

export interface UpdateOptions {
  /** Takes in what is new. */
  readonly add?: boolean;
  /** Writes nothing. */
  readonly check?: boolean;
}

/** Drops what is gone and follows what moved. Rejects with a `BaselineRefusal`, before any file is written. */
export function updateBaselines(
  { engine, textOf }: Analysed,
  options: UpdateOptions,
): Promise<ChangedBaseline[]> {
  const homes = options.add === true ? homesOf(engine) : undefined;
  return changeAll(engine.baselines, options, (outcome) =>
    updateBaseline(outcome, textOf, homes && (homes.get(outcome) ?? [])),
  );
}

/** Drops what is gone. Rejects with a `BaselineRefusal`, before any file is written. */
export function pruneBaselines(
  { engine }: Analysed,
  options: Pick<UpdateOptions, "check">,
): Promise<ChangedBaseline[]> {
  return changeAll(engine.baselines, options, pruneBaseline);
}

async function changeAll(
  outcomes: readonly BaselineOutcome[],
  { check }: UpdateOptions,
  changeOf: (outcome: BaselineOutcome) => BaselineChange,
): Promise<ChangedBaseline[]> {
  if (outcomes.length === 0)
    throw new BaselineRefusal("there is no baseline; unblock baseline create makes one");
  refuseBroken(outcomes);
  const changes = outcomes.map((outcome) => {
    const change = changeOf(outcome);
    const { path, entries, state } = outcome.baseline;
    const isNews = state === "repetitive" || baselineText(entries) !== baselineText(change.entries);
    return { ...change, path, isNews };
  });
  if (check === true) return changes;
  await Promise.all(
    changes.map((change, index) => (change.isNews ? write(change, outcomes[index]!.baseline) : undefined)),
  );
  return changes;
}

function refuseBroken(outcomes: readonly BaselineOutcome[]): void {
  const broken = outcomes.find(({ baseline }) => baseline.state === "broken");
  if (broken !== undefined)
    throw new BaselineRefusal(
      `${broken.baseline.path} could not be understood and is left as it is; unblock scan says where`,
    );
}

function emptyBaseline(path: string): Baseline {
  return { path, directory: dirname(path), entries: [], state: "sound" };
}

function newFindings({ analysis }: Analysed["engine"]): readonly Finding[] {
  return analysis?.findings.filter(({ suppressed }) => suppressed === null) ?? [];
}

/** Each new finding belongs to the baseline of the nearest folder around it. */
function homesOf(engine: Analysed["engine"]): Map<BaselineOutcome, Finding[]> {
  const nearestFirst = [...engine.baselines].sort(
    (a, b) => b.baseline.directory.length - a.baseline.directory.length,
  );
  const homes = new Map<BaselineOutcome, Finding[]>();
  for (const finding of newFindings(engine)) {
    const around = nearestFirst.find(({ baseline }) => isWithin(baseline.directory, finding.place.file));
    const home = around ?? engine.baselines[0];
    if (home) homes.set(home, [...(homes.get(home) ?? []), finding]);
  }
  return homes;
}

async function write({ path, entries }: ChangedBaseline, read: Baseline | undefined): Promise<void> {
  const disk = createDisk();
  const now = (await exists(path, disk)) ? (await readBaseline({ path }, disk)).baseline : undefined;
  if (contentOf(now) !== contentOf(read))
    throw new BaselineRefusal(`${path} was changed meanwhile and is left as it is; run the command again`);
  try {
    await writeWhole(path, baselineText(entries));
  } catch (error) {
    throw new BaselineRefusal(`cannot write ${path}: ${describeError(error)}`);
  }
}

function contentOf(baseline: Baseline | undefined): string {
  return baseline === undefined ? "" : baseline.state + baselineText(baseline.entries);
}
