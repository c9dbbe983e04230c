/**
 * Keeps the analysis thread in step with the editor, and the finding store in step with the analysis thread: sends
 * texts when typing pauses, asks for an analysis, takes in answers that are about the texts there are now.
 */
import type { Explanation, FixChoice, Position, Problem, Progress } from "../core/index.ts";
import { isCancelledError } from "./cancelled.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import type { FindingStore } from "./finding-store.ts";
import type { Folders } from "./folders.ts";
import type { FixSelection } from "../node/index.ts";
import type { Timers } from "./timers.ts";
import { createWorkerLink, type WorkerLink } from "./worker-link.ts";
import type {
  ChangesAnswer,
  CreatedBaseline,
  CreatedConfiguration,
  FixedAll,
  FromWorker,
  WorkerAnswers,
  WorkerRequest,
  ResolvedFix,
  ToWorker,
  WorkerChannel,
} from "./worker/messages.ts";

/** Typing that pauses this long is analysed. */
export const PAUSE_MILLISECONDS = 150;

export interface AnalyserEvents {
  /** Findings of these files came from the analysis and are news. */
  onFindings(files: readonly string[]): void;
  onBusy(busy: boolean): void;
  onProgress(root: string, progress: Progress): void;
  onProblems(root: string, problems: readonly Problem[], configuration: readonly string[]): void;
  onDeath(reason: string, restarts: boolean): void;
  onFailure(error: Error): void;
  onLog(message: string): void;
}

export interface AnalyserParts {
  readonly documents: Documents;
  readonly folders: Folders;
  readonly store: FindingStore;
  readonly timers: Timers;
  readonly startWorker: () => WorkerChannel;
  readonly events: AnalyserEvents;
}

export interface Analyser {
  foldersChanged(): void;
  opened(document: OpenDocument): void;
  /** The text changed; analysed when typing pauses. */
  changed(file: string): void;
  closed(file: string): void;
  /** Files changed on the disk. */
  reread(files: readonly string[]): void;
  /** Configuration changed: these folders are read anew. */
  reopen(roots: readonly string[]): void;
  /** Baselines of these folders changed. */
  rereadBaselines(roots: readonly string[]): void;
  /** Asks for an analysis where a document's findings are older than its text and nobody is on it. */
  ensureFresh(file: string): void;
  /** Brings every workspace folder up to date. Rejects with a CancelledError when cancelled. */
  scan(onCancel: (cancel: () => void) => void): Promise<void>;
  /** The same, and what changed in each folder since the commit, or since the last one. */
  scanChanges(
    since: string | undefined,
    onCancel: (cancel: () => void) => void,
  ): Promise<ReadonlyMap<string, ChangesAnswer>>;
  /**
   * Resolves when the fixes are known of what was found in the file's folder. Rejects with a CancelledError when
   * cancelled.
   */
  planned(file: string, onCancel: (cancel: () => void) => void): Promise<void>;
  explain(file: string, position: Position): Promise<Explanation>;
  resolveFix(file: string, findingId: string, fix: FixChoice): Promise<ResolvedFix>;
  /** All fixes of the selection in a folder. Rejects with a CancelledError when cancelled. */
  fixAll(root: string, selection: FixSelection, onCancel?: (cancel: () => void) => void): Promise<FixedAll>;
  /** The workspace's folders; without any, those of the open documents. */
  roots(): readonly string[];
  /** Accepts all findings of the folder. */
  createBaseline(root: string, force: boolean): Promise<CreatedBaseline>;
  createConfiguration(root: string): Promise<CreatedConfiguration>;
  dispose(): void;
}

export function createAnalyser(parts: AnalyserParts): Analyser {
  const { documents, folders, store, timers, events } = parts;
  const pauses = new Map<string, () => void>();
  /** Roots whose findings are older than what the worker was told. */
  const stale = new Set<string>();
  const analysing = new Map<string, number>();
  /** Roots that have had a first answer, and the files that its parts named so far. */
  const answered = new Set<string>();
  const named = new Map<string, Set<string>>();
  const link: WorkerLink = createWorkerLink(parts.startWorker, timers.now, {
    onStart: tellEverything,
    onMessage: handle,
    onDeath(reason, restarts) {
      answered.clear();
      named.clear();
      events.onDeath(reason, restarts);
      if (restarts) for (const root of openRoots()) analyse(root);
    },
  });

  function tellEverything(post: (message: ToWorker) => void): void {
    const open = [...documents.all()];
    for (const { file } of open) folders.rootOf(file);
    for (const cancelPause of pauses.values()) cancelPause();
    pauses.clear();
    post({ kind: "folders", folders: folders.all() });
    for (const document of open) post(documentMessage(document));
  }

  function documentMessage({ file, document, stamp }: OpenDocument): ToWorker {
    const text = { path: file, text: document.getText(), stamp };
    return { kind: "documents", root: folders.rootOf(file), documents: [text] };
  }

  const roots = (): readonly string[] =>
    folders.workspaceRoots().length > 0 ? folders.workspaceRoots() : [...openRoots()];

  const openRoots = (): Set<string> => new Set([...documents.all()].map(({ file }) => folders.rootOf(file)));

  function handle(message: Exclude<FromWorker, { kind: "response" | "failure" }>): void {
    switch (message.kind) {
      case "findings":
        return takeFindings(message);
      case "progress":
        return events.onProgress(message.root, message.progress);
      case "problems":
        return events.onProblems(message.root, message.problems, message.configuration);
      case "log":
        return events.onLog(message.message);
    }
  }

  function takeFindings({ root, files, planned, complete }: Extract<FromWorker, { kind: "findings" }>): void {
    const news = files.filter(
      ({ file, stamp, findings }) =>
        folders.rootOf(file) === root &&
        documents.byFile(file)?.stamp === stamp &&
        (planned ? store.replace(file, findings) : store.replaceFound(file, findings)),
    );
    const first = named.get(root) ?? new Set<string>();
    for (const { file } of files) first.add(file);
    named.set(root, first);
    const gone = complete ? forgetUnnamed(root, first) : [];
    if (complete) answered.add(root);
    if (news.length + gone.length > 0) events.onFindings([...news.map(({ file }) => file), ...gone]);
  }

  /** After a folder was read anew: what the answer does not name has no findings any more. */
  function forgetUnnamed(root: string, first: ReadonlySet<string>): string[] {
    named.delete(root);
    return [...store.files()].filter(
      (file) => folders.rootOf(file) === root && !first.has(file) && store.replace(file, []),
    );
  }

  function analyse(root: string): void {
    stale.delete(root);
    track(root, link.ask({ type: "analyse", root, priority: "diagnostics", until: "findings" })).catch(
      (error: Error) => {
        stale.add(root);
        if (!isCancelledError(error)) events.onFailure(error);
      },
    );
  }

  async function track<Result>(root: string, work: Promise<Result>): Promise<Result> {
    if (analysing.size === 0) events.onBusy(true);
    analysing.set(root, (analysing.get(root) ?? 0) + 1);
    try {
      return await work;
    } finally {
      const left = (analysing.get(root) ?? 1) - 1;
      if (left > 0) analysing.set(root, left);
      else analysing.delete(root);
      if (analysing.size === 0) events.onBusy(false);
    }
  }

  /** Sends the document's text now instead of when typing pauses. */
  function flush(file: string): void {
    const cancelPause = pauses.get(file);
    if (cancelPause === undefined) return;
    cancelPause();
    pauses.delete(file);
    const document = documents.byFile(file);
    if (document !== undefined) update(folders.rootOf(file), documentMessage(document));
  }

  function flushAll(): void {
    for (const file of [...pauses.keys()]) flush(file);
  }

  /** Tells the worker of a change; what it computes for the old state stops, unless it is the first answer. */
  function update(root: string, message: ToWorker): void {
    link.tell(message);
    if (answered.has(root)) folders.interrupt(root);
    stale.add(root);
  }

  /** Asks every folder for something that brings it up to date, and gives the answers by root. */
  async function askAll<Request extends WorkerRequest>(
    requestFor: (root: string) => Request,
    onCancel: (cancel: () => void) => void,
  ): Promise<Map<string, WorkerAnswers[Request["type"]]>> {
    flushAll();
    const asking = roots();
    const cancels: (() => void)[] = [];
    onCancel(() => {
      for (const cancel of cancels) cancel();
      for (const root of asking) folders.interrupt(root);
    });
    const asked = asking.map(async (root) => {
      stale.delete(root);
      const answer = link.ask(requestFor(root), { onCancel: (cancel) => cancels.push(cancel) });
      return [root, await track(root, answer)] as const;
    });
    return new Map(await Promise.all(asked));
  }

  return {
    foldersChanged() {
      if (link.running) link.tell({ kind: "folders", folders: folders.all() });
      for (const root of openRoots()) analyse(root);
    },
    opened(document) {
      const root = folders.rootOf(document.file);
      update(root, documentMessage(document));
      analyse(root);
    },
    changed(file) {
      pauses.get(file)?.();
      const send = (): void => {
        flush(file);
        analyse(folders.rootOf(file));
      };
      pauses.set(file, timers.after(PAUSE_MILLISECONDS, send));
    },
    closed(file) {
      pauses.get(file)?.();
      pauses.delete(file);
      const root = folders.rootOf(file);
      update(root, { kind: "reread", root, paths: [file] });
      analyse(root);
    },
    reread(files) {
      if (!link.running) return;
      const roots = new Set(files.map((file) => folders.rootOf(file)));
      for (const root of roots) {
        const paths = files.filter((file) => folders.rootOf(file) === root && !documents.byFile(file));
        if (paths.length === 0) continue;
        update(root, { kind: "reread", root, paths });
        analyse(root);
      }
    },
    reopen(roots) {
      if (!link.running) return;
      for (const root of roots) {
        answered.delete(root);
        named.delete(root);
        link.tell({ kind: "reopen", root });
        folders.interrupt(root);
        analyse(root);
      }
    },
    rereadBaselines(roots) {
      if (!link.running) return;
      for (const root of roots) {
        link.tell({ kind: "baselines", root });
        analyse(root);
      }
    },
    ensureFresh(file) {
      const root = folders.rootOf(file);
      if (stale.has(root) && !analysing.has(root) && pauses.size === 0) analyse(root);
    },
    async scan(onCancel) {
      await askAll(
        (root) => ({ type: "analyse", root, priority: "scan", until: "fixes" }) as const,
        onCancel,
      );
    },
    scanChanges: (since, onCancel) =>
      askAll(
        (root) => ({ type: "changes", root, ...(since === undefined ? {} : { since }) }) as const,
        onCancel,
      ),
    async planned(file, onCancel) {
      const root = folders.rootOf(file);
      await link.ask({ type: "analyse", root, priority: "person", until: "fixes" }, { onCancel });
    },
    explain(file, position) {
      flushAll();
      return link.ask({ type: "explain", root: folders.rootOf(file), file, position });
    },
    resolveFix(file, findingId, fix) {
      flushAll();
      return link.ask({ type: "resolveFix", root: folders.rootOf(file), findingId, fix });
    },
    fixAll(root, selection, onCancel) {
      flushAll();
      const cancellation = onCancel === undefined ? undefined : { onCancel };
      return track(root, link.ask({ type: "fixAll", root, selection }, cancellation));
    },
    roots,
    createBaseline(root, force) {
      flushAll();
      return track(root, link.ask({ type: "createBaseline", root, force }));
    },
    createConfiguration: (root) => link.ask({ type: "createConfiguration", root }),
    dispose() {
      for (const cancelPause of pauses.values()) cancelPause();
      link.dispose();
    },
  };
}
