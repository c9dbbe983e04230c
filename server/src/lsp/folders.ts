/**
 * The workspace folders, and which of them a file belongs to: the deepest one that contains it, so that nested folders
 * report a file once. Files outside all of them share one loose folder that knows only the open documents.
 */
import { dirname } from "node:path/posix";
import type { FolderMessage } from "./worker/messages.ts";

export interface Folders {
  set(roots: readonly string[]): void;
  /** The root of the folder that the file belongs to. Makes the loose folder when there is need of it. */
  rootOf(file: string): string;
  all(): readonly FolderMessage[];
  workspaceRoots(): readonly string[];
  /** Stops the analysis of the folder that is running now, also in the middle of a slice. */
  interrupt(root: string): void;
}

export function createFolders(onAdded: () => void): Folders {
  const folders = new Map<string, FolderMessage>();
  let loose: FolderMessage | undefined;

  const all = (): readonly FolderMessage[] => [...folders.values(), ...(loose ? [loose] : [])];

  return {
    set(roots) {
      for (const root of folders.keys()) if (!roots.includes(root)) folders.delete(root);
      for (const root of roots) if (!folders.has(root)) folders.set(root, createFolder(root, false));
    },
    rootOf(file) {
      const owners = [...folders.keys()].filter((root) => file.startsWith(`${root.replace(/\/$/, "")}/`));
      const deepest = owners.sort((a, b) => b.length - a.length)[0];
      if (deepest !== undefined) return deepest;
      if (loose === undefined) {
        loose = createFolder(dirname(file), true);
        onAdded();
      }
      return loose.root;
    },
    all,
    workspaceRoots: () => [...folders.keys()],
    interrupt(root) {
      const folder = all().find((other) => other.root === root);
      if (folder !== undefined) Atomics.add(new Int32Array(folder.interrupt), 0, 1);
    },
  };
}

function createFolder(root: string, loose: boolean): FolderMessage {
  return { root, loose, interrupt: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
}
