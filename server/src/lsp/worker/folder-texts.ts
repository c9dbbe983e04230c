/**
 * The texts of one workspace folder as the engine is to see them: those of the disk, under those of the documents that
 * are open in the editor. Changes gather here until an analysis takes them.
 */
import type { FileChange, SourceText, Workspace } from "../../core/index.ts";
import { byCodeUnit } from "../../core/finding/order.ts";
import type { DocumentText } from "./messages.ts";
import type { AnalysisServices } from "./services.ts";

export interface FolderTexts {
  setDocuments(documents: readonly DocumentText[]): void;
  /** These files are as on the disk again. */
  reread(paths: readonly string[]): void;
  /** The whole folder, read anew. */
  readAll(isCancelled: () => boolean): Promise<Workspace>;
  /** What changed since the last time, and every path whose document changed, closed or was read again. */
  takeChanges(): Promise<{ readonly changes: readonly FileChange[]; readonly touched: readonly string[] }>;
  textOf(path: string): string | undefined;
  all(): Iterable<SourceText>;
  /** The text that is open in the editor, also one that no analysis saw yet. */
  documentOf(path: string): DocumentText | undefined;
  /** Whether the editor has texts that were not taken yet and that are others than those that were. */
  hasNews(): boolean;
  /** The same, and what the disk has. */
  differ(): Promise<boolean>;
  /** The stamp of the document that the text came from; `undefined` for text from the disk. */
  stampOf(path: string): number | undefined;
}

export function createFolderTexts(root: string, loose: boolean, services: AnalysisServices): FolderTexts {
  const documents = new Map<string, DocumentText>();
  const texts = new Map<string, string>();
  const stamps = new Map<string, number>();
  let changed = new Set<string>();

  const belongs = async (path: string): Promise<boolean> =>
    loose || texts.has(path) || services.accepts(root, path);

  /** `null`: the path has no text for the engine. */
  async function currentText(path: string, document: DocumentText | undefined): Promise<string | null> {
    if (!(await belongs(path))) return null;
    if (document !== undefined) return document.text;
    return loose ? null : services.readSource(path);
  }

  function put(path: string, text: string | null, stamp: number | undefined): void {
    if (text === null) texts.delete(path);
    else texts.set(path, text);
    if (stamp === undefined) stamps.delete(path);
    else stamps.set(path, stamp);
  }

  const inOrder = () =>
    [...texts].sort(([a], [b]) => byCodeUnit(a, b)).map(([path, text]) => ({ path, text }));

  return {
    setDocuments(given) {
      for (const document of given) {
        documents.set(document.path, document);
        changed.add(document.path);
      }
    },
    reread(paths) {
      for (const path of paths) {
        documents.delete(path);
        changed.add(path);
      }
    },
    async readAll(isCancelled) {
      changed = new Set();
      const read = loose ? EMPTY(root) : await services.readWorkspace(root, isCancelled);
      texts.clear();
      stamps.clear();
      for (const { path, text } of read.files) texts.set(path, text);
      for (const document of [...documents.values()])
        if (await belongs(document.path)) put(document.path, document.text, document.stamp);
      return { ...read, files: inOrder() };
    },
    async takeChanges() {
      const touched = [...changed];
      changed = new Set();
      const now = touched.map((path) => ({ path, document: documents.get(path) }));
      const changes: FileChange[] = [];
      for (const { path, document } of now) {
        const text = await currentText(path, document);
        if ((texts.get(path) ?? null) !== text) changes.push({ path, text });
        put(path, text, document?.stamp);
      }
      return { changes, touched };
    },
    textOf: (path) => texts.get(path),
    documentOf: (path) => documents.get(path),
    hasNews: () =>
      [...changed].some((path) => {
        const document = documents.get(path);
        return document !== undefined && document.text !== texts.get(path);
      }),
    async differ() {
      for (const path of changed)
        if ((await currentText(path, documents.get(path))) !== (texts.get(path) ?? null)) return true;
      return false;
    },
    all: inOrder,
    stampOf: (path) => stamps.get(path),
  };
}

const EMPTY = (root: string): Workspace => ({ root, files: [], configs: [], packages: [], problems: [] });
