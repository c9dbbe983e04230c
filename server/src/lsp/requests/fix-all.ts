/** Every safe fix of a file or of the workspace, as one edit that the editor applies or refuses as a whole. */
import type { CancellationToken } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError, type WorkDoneProgressReporter } from "vscode-languageserver";
import type { FixSelection } from "../../node/index.ts";
import { isCancelledError } from "../cancelled.ts";
import { fromUri } from "../from-protocol.ts";
import type { FixAllParams, FixAllResult } from "../protocol.ts";
import type { Session } from "../session.ts";
import { tellPerson } from "../tell-person.ts";
import type { FixedAll, ResolvedFile } from "../worker/messages.ts";
import { editorEdit, type Declined } from "./editor-edit.ts";
import { NO_PROGRESS, withProgress } from "./progress.ts";

/** Reasons that are named one by one. */
const MOST_REASONS = 3;

/** Asks for the fixes, and has the editor apply them. Rejects with `RequestCancelled`. */
export async function fixAll(
  session: Session,
  { textDocument }: FixAllParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter = NO_PROGRESS,
): Promise<FixAllResult> {
  progress.begin("Unblock: fixing", 0, undefined, true);
  const stopProgress = session.status.onProgress((text, percentage) => progress.report(percentage, text));
  try {
    const file = textDocument === undefined ? undefined : fromUri(textDocument.uri);
    if (textDocument !== undefined && file === undefined)
      return nothing("it looks only at files on the disk");
    const fixed = await fixAllOf(session, file, token);
    if ("declined" in fixed) return nothing(fixed.declined);
    if (fixed.files.length === 0)
      return { fixed: 0, files: 0, text: `Unblock: nothing to fix.${leftText(fixed)}` };
    return await apply(session, fixed, file);
  } finally {
    stopProgress();
    progress.done();
  }
}

/** For editors that know the command alone: what came of it is shown as a message. */
export async function fixAllFromCommand(
  session: Session,
  params: FixAllParams,
  token: CancellationToken,
): Promise<FixAllResult> {
  const result = await withProgress(session, token, (either, progress) =>
    fixAll(session, params, either, progress),
  );
  tellPerson(session.connection, "Info", result.text);
  return result;
}

/** What `source.fixAll.unblock` changes; `near` keeps it to the file. */
export function fixAllOfFile(session: Session, file: string, near: boolean): Promise<FixedAll> {
  const selection: FixSelection = { paths: [file], safety: "safe", ...(near ? { only: file } : {}) };
  return session.analyser.fixAll(session.folders.rootOf(file), selection);
}

type Fixed = Exclude<FixedAll, Declined>;

/** Of one file, or of each folder that the editor wants to see findings of. One refusal refuses all. */
async function fixAllOf(
  session: Session,
  file: string | undefined,
  token: CancellationToken,
): Promise<FixedAll> {
  const roots = file === undefined ? session.analyser.roots() : [session.folders.rootOf(file)];
  const all: Fixed[] = [];
  for (const root of roots.filter((each) => session.settings.of(each).enable)) {
    const onCancel = (cancel: () => void) => void token.onCancellationRequested(cancel);
    const selection: FixSelection = {
      ...(file === undefined ? insideOf(root, roots) : { paths: [file] }),
      safety: "safe",
    };
    const fixed = await session.analyser.fixAll(root, selection, onCancel).catch((error: unknown) => {
      if (!isCancelledError(error)) throw error;
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "The fixes were cancelled.");
    });
    if ("declined" in fixed) return fixed;
    all.push(fixed);
  }
  const files = all.flatMap((fixed) => fixed.files);
  const twice = files.find(({ file: path }, index) =>
    files.some((other, at) => at < index && other.file === path),
  );
  if (twice !== undefined) return { declined: `two folders of the workspace would change ${twice.file}` };
  return {
    files,
    fixed: all.reduce((sum, { fixed }) => sum + fixed, 0),
    left: all.flatMap(({ left }) => left),
    complete: all.every(({ complete }) => complete),
  };
}

/** Folders inside of it that are folders of the workspace have their own findings. */
function insideOf(root: string, roots: readonly string[]): Pick<FixSelection, "except"> {
  return { except: roots.filter((other) => other.startsWith(`${root}/`)) };
}

async function apply(session: Session, fixed: Fixed, file: string | undefined): Promise<FixAllResult> {
  if (!session.abilities.appliesEdits) return nothing("the editor applies no edits of a server");
  const resolved = editorEdit(session, fixed.files, { shown: file ?? onlyFile(fixed.files) });
  if ("declined" in resolved) return nothing(resolved.declined);
  const label = "Unblock: fix all safe";
  const metadata = { isRefactoring: fixed.files.length > 1 };
  const { applied, failureReason } = await session.connection.workspace.applyEdit({
    label,
    edit: resolved.edit,
    metadata,
  });
  if (!applied) return nothing(failureReason ?? "the edits were not applied");
  const sum = `fixed ${counted(fixed.fixed, "finding")} in ${counted(fixed.files.length, "file")}`;
  return { fixed: fixed.fixed, files: fixed.files.length, text: `Unblock: ${sum}.${leftText(fixed)}` };
}

function onlyFile(files: readonly ResolvedFile[]): string | undefined {
  return files.length === 1 ? files[0]?.file : undefined;
}

function nothing(reason: string): FixAllResult {
  return { fixed: 0, files: 0, text: `Unblock changed nothing: ${reason}.` };
}

function leftText({ left, complete }: Fixed): string {
  const end = complete ? "" : " Fixing made new findings again and again, so it stopped.";
  if (left.length === 0) return end;
  const count = left.reduce((sum, each) => sum + each.count, 0);
  const reasons = left.slice(0, MOST_REASONS).map((each) => `${each.reason} (${each.count})`);
  const more = left.length > MOST_REASONS ? "; …" : "";
  return ` ${counted(count, "finding")} left: ${reasons.join("; ")}${more}.${end}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}
