/**
 * The analysis thread: takes messages, keeps one engine a workspace folder, and gives every request an answer. The
 * folders share one thread, so that a window with many of them needs one copy of the compiler; the scheduler decides
 * between them slice by slice. `main.ts` connects this to a real thread.
 */
import type { Explanation, FixChoice, Position } from "../../core/index.ts";
import { withImporters } from "../../core/policy/touched.ts";
import { endingAfter, LONGEST_WAIT, BaselineRefusal, GitError } from "../../node/index.ts";
import { isCancelledError } from "../cancelled.ts";
import { fixAllOf } from "./fix-all.ts";
import { createFolder, type Folder, type Lent } from "./folder.ts";
import type {
  ChangesAnswer,
  CreatedBaseline,
  FolderMessage,
  ResolvedFix,
  ToWorker,
  WorkerAnswers,
  WorkerPort,
  WorkerRequest,
} from "./messages.ts";
import { placeChanges } from "./placed-files.ts";
import { createScheduler, once, type Scheduler } from "./scheduler.ts";
import type { AnalysisServices } from "./services.ts";

export function serveAnalysis(
  port: WorkerPort,
  services: AnalysisServices,
  scheduler: Scheduler = createScheduler(),
): void {
  const folders = new Map<string, Folder>();
  const requests = new Map<number, AbortController>();

  function setFolders(messages: readonly FolderMessage[]): void {
    const roots = new Set(messages.map(({ root }) => root));
    for (const [root, folder] of folders) {
      if (roots.has(root)) continue;
      folder.close();
      folders.delete(root);
    }
    for (const message of messages)
      if (!folders.has(message.root))
        folders.set(message.root, createFolder(message, services, scheduler, port.post));
  }

  function folderAt(root: string): Folder {
    const folder = folders.get(root);
    if (folder === undefined) throw new Error(`${root} is not a folder of the workspace`);
    return folder;
  }

  async function answer(
    request: WorkerRequest,
    signal: AbortSignal,
  ): Promise<WorkerAnswers[keyof WorkerAnswers]> {
    const folder = folderAt(request.root);
    switch (request.type) {
      case "analyse":
        await folder.bringUpToDate(request.priority, request.until, signal);
        if (request.priority === "scan") await completeScan(folder, signal);
        return undefined;
      case "explain":
        if (folder.engine?.analysis === undefined || folder.isLent || !folder.isPlanned)
          await folder.bringUpToDate("person", "fixes", signal);
        return explain(folder, request.file, request.position);
      case "resolveFix":
        return resolve(folder, request, signal);
      case "fixAll":
        return fixAllOf(folder, request.selection, { scheduler, services }, signal);
      case "createBaseline":
        return createBaseline(folder, request.force, signal);
      case "changes":
        return findChanges(folder, request, signal);
      case "createConfiguration":
        return services.createConfiguration(request.root);
    }
  }

  /** Who asks for a scan wants all that it finds, also what is found out later. */
  async function completeScan(folder: Folder, signal: AbortSignal): Promise<void> {
    const waiting = endingAfter(LONGEST_WAIT, signal);
    await services.verdicts.settled(waiting.signal);
    waiting.end();
    await folder.bringUpToDate("scan", "fixes", signal);
  }

  /** Git is asked first, so that its refusal needs no scan. */
  async function findChanges(
    folder: Folder,
    { root, since }: Extract<WorkerRequest, { type: "changes" }>,
    signal: AbortSignal,
  ): Promise<ChangesAnswer> {
    try {
      const changes = await services.readChanges(root, since);
      await folder.bringUpToDate("scan", "fixes", signal);
      return withImporters(changes, folder.texts.all());
    } catch (error) {
      if (error instanceof GitError) return { refused: error.message };
      throw error;
    }
  }

  /** What is on the disk is read first, and what was written is applied, whether or not the editor watches files. */
  async function createBaseline(
    folder: Folder,
    force: boolean,
    signal: AbortSignal,
  ): Promise<CreatedBaseline> {
    folder.rereadBaselines();
    await folder.bringUpToDate("person", "findings", signal);
    const { engine, workspace, texts } = folder;
    if (engine === undefined || workspace === undefined)
      return { refused: "nothing has been analysed", exists: false };
    try {
      const { textOf } = texts;
      const { path, entries } = await services.createBaseline({ engine, workspace, textOf }, { force });
      folder.rereadBaselines();
      await folder.bringUpToDate("person", "findings", signal);
      return { file: path, findings: entries.reduce((sum, { count }) => sum + count, 0) };
    } catch (error) {
      if (error instanceof BaselineRefusal) return { refused: error.message, exists: error.exists };
      throw error;
    }
  }

  function resolve(
    folder: Folder,
    { findingId, fix }: { readonly findingId: string; readonly fix: FixChoice },
    signal: AbortSignal,
  ): Promise<ResolvedFix> {
    return folder.exclusively(signal, async ({ engine, programs }: Lent) => {
      const isThere = engine.analysis?.findings.some(({ id }) => id === findingId) === true;
      if (!isThere) return { declined: "The finding is gone; the code changed." };
      const work = once(() => engine.resolveFix(findingId, fix, programs));
      const outcome = await scheduler.run(() => "person", work);
      if ("declined" in outcome) return outcome;
      const changes = outcome.edits.map(({ create = false, ...edit }) => ({ ...edit, create }));
      const placed = await placeChanges(folder, changes, services);
      return "declined" in placed ? placed : { ...placed, safety: outcome.safety };
    });
  }

  async function handleRequest(id: number, request: WorkerRequest): Promise<void> {
    const controller = new AbortController();
    requests.set(id, controller);
    try {
      port.post({ kind: "response", id, answer: await answer(request, controller.signal) });
    } catch (error) {
      const cancelled = isCancelledError(error);
      port.post({ kind: "failure", id, message: describe(error), cancelled });
    } finally {
      requests.delete(id);
    }
  }

  function handle(message: ToWorker): void {
    switch (message.kind) {
      case "folders":
        return setFolders(message.folders);
      case "documents":
        return folders.get(message.root)?.setDocuments(message.documents);
      case "reread":
        return folders.get(message.root)?.reread(message.paths);
      case "reopen":
        return folders.get(message.root)?.reopen();
      case "baselines":
        return folders.get(message.root)?.rereadBaselines();
      case "request":
        return void handleRequest(message.id, message.request);
      case "cancel":
        return requests.get(message.id)?.abort();
    }
  }

  port.onMessage(handle);
}

function explain(folder: Folder, file: string, position: Position): Explanation {
  return folder.engine?.explain(file, position) ?? { paragraphs: [], findings: [] };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
