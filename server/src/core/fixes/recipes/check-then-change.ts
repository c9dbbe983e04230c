/**
 * `if (!existsSync(d)) mkdirSync(d, { recursive: true })` becomes `await mkdir(d, { recursive: true })`, and
 * `if (existsSync(f)) unlinkSync(f)` becomes `await rm(f, { force: true })`: nothing can come between.
 */
import { ts } from "ts-morph";
import { optionIs } from "../../catalogue/argument.ts";
import { promised } from "../../catalogue/node/twin.ts";
import type { FileDraft } from "../file-draft.ts";
import { replaceInPlace, type Changed } from "../in-place.ts";
import { spanOf } from "../rewrite.ts";
import type { FixSite } from "../site.ts";
import { companion, dropCallee, firstArgument, isSameValue } from "./companion.ts";
import { guardOf, onlyStatement } from "./guard.ts";

const MADE = "where a file has the folder's name, this fails with EEXIST now";
const REMOVED = "a link to nothing is removed as well, and a folder gives another error";

/** Undefined when the check does not only guard such a call. */
export function checkThenChange(site: FixSite, draft: FileDraft): Changed | undefined {
  const guard = ts.isCallExpression(site.node) ? guardOf(site.node) : undefined;
  if (!guard || !ts.isIfStatement(guard.statement) || guard.statement.elseStatement) return undefined;
  const statement = onlyStatement(guard.statement.thenStatement);
  if (!statement || !ts.isExpressionStatement(statement)) return undefined;
  const isYes = guard.yes !== undefined;
  const other = companion(statement.expression, site, isYes ? ["unlinkSync", "rmSync"] : ["mkdirSync"]);
  if (!other || draft.changed.has(other.node)) return undefined;
  if (!isSameValue(firstArgument(site), firstArgument(other))) return undefined;
  const tolerant = isYes ? removal(other) : making(other);
  const outcome = tolerant && replaceInPlace(tolerant, draft);
  if (!outcome || "declined" in outcome) return undefined;
  dropCallee(site, draft);
  draft.rewrite.arrange(guard.statement, [spanOf(statement)]);
  return { notes: [...outcome.notes, isYes ? REMOVED : MADE], along: [other.node] };
}

function making(site: FixSite): FixSite | undefined {
  return optionIs(site.shape, 1, "recursive", true) ? site : undefined;
}

/** The call with a twin that does not mind a missing file. */
function removal(site: FixSite): FixSite | undefined {
  const declines = [
    {
      when: () => !optionIs(site.shape, 1, "force", true),
      reason: "its options do not show",
      liftedBy: { at: 1, property: "force", text: "true" },
    },
  ];
  const isForced = optionIs(site.shape, 1, "force", false);
  return isForced
    ? undefined
    : { ...site, row: { ...site.row, twin: promised("node:fs/promises#rm", { declines }) } };
}
