/** Applies the fixes of a program until nothing is left to do, by the same function as the editor and the command line. */
import { strict as assert } from "node:assert";
import { finish } from "../../../src/core/create-engine.ts";
import type { Engine, OwnProgram } from "../../../src/core/engine.ts";
import type { FileEdit } from "../../../src/core/finding/edit.ts";
import type { Alternative } from "../../../src/core/finding/finding.ts";
import type { Workspace } from "../../../src/core/project/workspace.ts";
import { draftTexts, type DraftTexts } from "../../../src/node/fixing/draft-texts.ts";
import { fixAll as fixEverything } from "../../../src/node/fixing/fix-all.ts";
import type { Texts } from "./proof-compile.ts";

export interface Wanted {
  readonly alternative: Alternative;
  readonly safety: "safe" | "review";
  readonly getters?: boolean;
}

export interface Fixed {
  readonly texts: Texts;
  /** The edits of each round, with the texts that they were made against. */
  readonly rounds: readonly { readonly before: Texts; readonly edits: readonly FileEdit[] }[];
  /** Titles of what was applied. */
  readonly titles: readonly string[];
  /** What a person should look at, of everything that was applied. */
  readonly notes: readonly string[];
  readonly left: readonly LeftOver[];
}

/** A finding that is still there. */
export interface LeftOver {
  /** Its place and message. */
  readonly text: string;
  readonly reasons: readonly string[];
}

/** Rules whose findings these fixes are for. What their results may be found for, such as awaits in loops, is left. */
const RULES = ["sync-io", "sync-compute", "module-load", "busy-wait"];
const WAITING = ["sequential-await", "await-in-loop", "unbounded-gather"];
const COMPUTING = ["cpu-loop", "cpu-recursion", "busy-wait", "slow-regex", "sync-compute"];

function rulesOf(alternative: Alternative): readonly string[] {
  if (alternative === "async") return RULES;
  if (alternative === "gather") return WAITING;
  return alternative === "hoist" ? [...RULES, "cpu-loop"] : COMPUTING;
}

/** `program` compiles the texts as they are when it is asked. */
export function fixAll(
  engine: Engine,
  workspace: Workspace,
  { alternative, safety, getters = false }: Wanted,
  program: (texts: Texts) => OwnProgram,
): Fixed {
  const original = new Map(workspace.files.map(({ path, text }) => [path, text]));
  const draft = draftTexts((file) => original.get(file));
  const current = () =>
    new Map([...original, ...draft.changed().map(({ file, after }) => [file, after] as const)]);
  const rounds: Fixed["rounds"][number][] = [];
  const texts: DraftTexts = {
    ...draft,
    apply(edits) {
      if (edits.length > 0) rounds.push({ before: current(), edits });
      return draft.apply(edits);
    },
  };
  engine.open(workspace);
  finish(engine.analyse());
  const parts = { engine, texts, programs: () => program(current()) };
  const { applied, left, complete } = finish(
    fixEverything(parts, { rules: rulesOf(alternative), alternatives: [alternative], safety, getters }),
  );
  assert.ok(complete, "the fixes come to no end");
  return {
    texts: current(),
    rounds,
    titles: applied.map(({ fix }) => fix.title),
    notes: [...new Set(applied.flatMap(({ fix }) => fix.notes ?? []))],
    left: left.map(({ finding: { place, message, declined }, reason }) => ({
      text: `${place.file}:${place.start.line} ${message}`,
      reasons: [...new Set([reason, ...declined.map((each) => each.reason)])],
    })),
  };
}
