/** A person's side of the protocol tests: opens and edits documents of a small disk in memory, and waits for news. */
import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  RegistrationParams,
  ShowMessageParams,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver";
import type { SourceText } from "../../src/core/index.ts";
import type { AnalysisServices, FromWorker, InitializationOptions, Status } from "../../src/lsp/index.ts";
import { createFakeEngine, type FakeEngine } from "./fake-engine.ts";
import { CAPABILITIES, initialize, startTestServer, type TestServer } from "./protocol-client.ts";

export const ROOT = "/work";
export const MAIN = `file://${ROOT}/main.ts`;
export const OTHER = `file://${ROOT}/other.ts`;

export interface Editor extends TestServer {
  /** Every engine that was made, the newest last. */
  readonly engines: FakeEngine[];
  /** Path to text. */
  readonly disk: Map<string, string>;
  /** Paths that can't be written. */
  readonly readOnly: Set<string>;
  /** The glob patterns that the server wants to hear of. */
  readonly watched: Promise<readonly string[]>;
  /** Opens a document and returns when its analysis is done. */
  open(uri: string, text: string): Promise<void>;
  /** Opens a document and returns at once. */
  start(uri: string, text: string): Promise<void>;
  /** Returns when the server knows the change. */
  change(uri: string, changes: readonly TextDocumentContentChangeEvent[]): Promise<void>;
  replace(uri: string, text: string): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The next time that the server asks for a refresh. */
  refreshed(): Promise<void>;
  /** The next status of the kind. */
  status(is: (status: Status) => boolean): Promise<Status>;
  /** The end of the next analysis. */
  idle(): Promise<unknown>;
  /** The next message to the person. */
  message(is?: (message: ShowMessageParams) => boolean): Promise<ShowMessageParams>;
  /** The next message of the newest worker of the kind. */
  workerSaid(is: (message: FromWorker) => boolean): Promise<void>;
  /** Tells the engines' owners that more is known of regular expressions. */
  tellVerdicts(): void;
  /** Looks after each turn of the loop. */
  until(holds: () => boolean): Promise<void>;
}

export interface EditorOptions {
  readonly roots?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initialization?: InitializationOptions;
  /** What the editor answers to `workspace/configuration`, for every folder. */
  readonly configuration?: () => unknown;
  /** Slices of each engine's analyses. */
  readonly slices?: number;
}

export async function openEditor(
  files: Record<string, string> = {},
  options: EditorOptions = {},
): Promise<Editor> {
  const disk = new Map(Object.entries(files).map(([name, text]) => [`${ROOT}/${name}`, text]));
  const engines: FakeEngine[] = [];
  const readOnly = new Set<string>();
  const listeners = new Set<() => void>();
  const memory = { disk, readOnly, engines, listeners, slices: options.slices ?? 1 };
  const server = startTestServer(memoryServices(memory));
  const { client, workers } = server;
  const versions = new Map<string, number>();
  const statuses = createNews<Status>();
  const messages = createNews<ShowMessageParams>();
  const refreshes = createNews<undefined>();

  client.onNotification("unblock/status", statuses.tell);
  client.onNotification("window/showMessage", messages.tell);
  client.onRequest("workspace/diagnostic/refresh", () => {
    refreshes.tell(undefined);
    return null;
  });
  const configured = new Promise<void>((resolve) => {
    client.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => {
      resolve();
      return items.map(() => options.configuration?.());
    });
  });
  const watched = new Promise<readonly string[]>((resolve) => {
    client.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
      const { watchers } = registrations[0]?.registerOptions as { watchers: { globPattern: string }[] };
      resolve(watchers.map(({ globPattern }) => globPattern));
      return null;
    });
  });

  /** Messages are handled in order: once this is answered, all before it were taken in. */
  const roundTrip = (): Promise<unknown> =>
    client.sendRequest("textDocument/hover", {
      textDocument: { uri: MAIN },
      position: { line: 0, character: 0 },
    });

  const editor: Editor = {
    ...server,
    engines,
    disk,
    readOnly,
    watched,
    async open(uri, text) {
      const done = editor.idle();
      await editor.start(uri, text);
      await done;
    },
    start(uri, text) {
      versions.set(uri, 1);
      const textDocument = { uri, languageId: "typescript", version: 1, text };
      return client.sendNotification("textDocument/didOpen", { textDocument });
    },
    async change(uri, contentChanges) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const textDocument = { uri, version };
      await client.sendNotification("textDocument/didChange", { textDocument, contentChanges });
      await roundTrip();
    },
    replace: (uri, text) => editor.change(uri, [{ text }]),
    pull: (uri, previousResultId) =>
      client.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId }),
    refreshed: () => refreshes.next(() => true).then(() => undefined),
    status: statuses.next,
    async idle() {
      await statuses.next(({ state }) => state === "analysing");
      return statuses.next(({ state }) => state === "idle");
    },
    message: (is = () => true) => messages.next(is),
    workerSaid: (is) =>
      new Promise((resolve) => workers.at(-1)?.listen((message) => is(message) && resolve())),
    tellVerdicts() {
      for (const listener of listeners) listener();
    },
    async until(holds) {
      while (!holds()) await new Promise(setImmediate);
    },
  };
  const configuration = options.configuration === undefined ? {} : { configuration: true };
  const capabilities = options.capabilities ?? {
    ...CAPABILITIES,
    workspace: { ...CAPABILITIES.workspace, ...configuration },
  };
  await initialize(client, options.roots ?? [ROOT], capabilities, options.initialization);
  if (options.configuration !== undefined && (options.roots ?? [ROOT]).length > 0) await configured;
  await roundTrip();
  return editor;
}

/** Something that happens again and again; `next` waits for the next time. */
function createNews<Value>() {
  let waiting: { is: (value: Value) => boolean; resolve: (value: Value) => void }[] = [];
  return {
    tell(value: Value): void {
      const met = waiting.filter(({ is }) => is(value));
      waiting = waiting.filter((waiter) => !met.includes(waiter));
      for (const { resolve } of met) resolve(value);
    },
    next: (is: (value: Value) => boolean): Promise<Value> =>
      new Promise((resolve) => waiting.push({ is, resolve })),
  };
}

interface Memory extends Pick<Editor, "disk" | "readOnly" | "engines"> {
  readonly slices: number;
  readonly listeners: Set<() => void>;
}

function memoryServices({ disk, readOnly, engines, slices, listeners }: Memory): AnalysisServices {
  return {
    createEngine() {
      const engine = createFakeEngine();
      engine.slices = slices;
      engines.push(engine);
      return engine;
    },
    verdicts: {
      onNews(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      settled: async () => {},
    },
    async readWorkspace(root) {
      const inside = [...disk].filter(([path]) => path.startsWith(`${root}/`));
      const files: SourceText[] = inside.map(([path, text]) => ({ path, text }));
      return { root, files, configs: [], packages: [], problems: [] };
    },
    readSource: async (path) => disk.get(path) ?? null,
    accepts: async () => true,
    readBaselines: async () => ({ baselines: [], problems: [] }),
    readChanges: () => Promise.reject(new Error("no repository to ask")),
    createConfiguration: async () => ({ refused: "no disk to write to" }),
    createBaseline: () => Promise.reject(new Error("no disk to write to")),
    async whyNotWrite({ root }, { file, before, isOpen }) {
      if (!file.startsWith(`${root}/`)) return `${file} is outside of ${root}`;
      if (readOnly.has(file)) return `${file} is read-only`;
      if (isOpen || disk.get(file) === before) return undefined;
      return disk.has(file)
        ? `${file} changed on the disk since it was read`
        : `${file} is not there any more`;
    },
    createOwnPrograms: async () => () => undefined,
  };
}
