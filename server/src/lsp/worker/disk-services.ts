/** The real services of the analysis thread: the engine with its declarations, and the disk. */
import { basename, dirname } from "node:path/posix";
import {
  checkOpen,
  createBaseline,
  createDisk,
  createSettingsFile,
  findTarget,
  isSource,
  readAssets,
  readBaselines,
  readChanges,
  readSource,
  readWorkspace,
  SettingsRefusal,
  sharedVerdicts,
  WriteRefusal,
  type Disk,
} from "../../node/index.ts";
import { exists, extendRules, IGNORE_FILE, isIgnored, rulesAround } from "../../node/ignore-rules.ts";
import type { CreatedConfiguration } from "./messages.ts";
import type { AnalysisServices } from "./services.ts";

export function createDiskServices(): AnalysisServices {
  const disk = createDisk();
  const verdicts = sharedVerdicts();
  return {
    async createEngine() {
      const [assets, { createEngine }] = await Promise.all([
        readAssets(),
        import("../../node/engine.ts"),
        verdicts.recall(),
      ]);
      return createEngine(assets, verdicts);
    },
    verdicts,
    readWorkspace: (root, isCancelled) =>
      readWorkspace(root, {
        disk,
        isCancelled,
        rules: readRules,
      }),
    async readSource(path) {
      const outcome = await readSource(path, disk);
      return "source" in outcome ? outcome.source.text : null;
    },
    accepts: (root, path) => accepts(root, path, disk),
    readBaselines: ({ root, settings = [] }) => readBaselines(root, settings, disk),
    async readChanges(root, since) {
      const question =
        since === undefined ? ({ kind: "changed" } as const) : ({ kind: "since", commit: since } as const);
      return (await readChanges(root, question, disk)).changes;
    },
    createBaseline,
    createConfiguration: (root) => createConfiguration(root, disk),
    async whyNotWrite({ root, loose }, { isOpen, ...target }) {
      try {
        await (isOpen ? checkOpen(loose ? undefined : root, target.file) : findTarget(root, target));
        return undefined;
      } catch (error) {
        if (error instanceof WriteRefusal) return error.message;
        throw error;
      }
    },
    async createOwnPrograms(textOf) {
      const { createOwnPrograms } = await import("../../node/engine.ts");
      return createOwnPrograms({ textOf });
    },
  };
}

async function createConfiguration(root: string, disk: Disk): Promise<CreatedConfiguration> {
  try {
    return { file: await createSettingsFile(root, await readRules(), disk) };
  } catch (error) {
    if (!(error instanceof SettingsRefusal)) throw error;
    return { refused: error.message, ...(error.path === undefined ? {} : { file: error.path }) };
  }
}

async function readRules() {
  return (await import("../../node/engine.ts")).rules;
}

/** A file that is not there yet is accepted; one that is there must be fit to read, too. */
async function accepts(root: string, path: string, disk: Disk): Promise<boolean> {
  if (!isSource(path) || !(await isListed(root, path, disk))) return false;
  if (!(await exists(path, disk))) return true;
  return "source" in (await readSource(path, disk));
}

/** Whether a walk from the root would come to the path. */
async function isListed(root: string, path: string, disk: Disk): Promise<boolean> {
  let rules = await rulesAround(root, disk);
  for (const folder of foldersBetween(root, path)) {
    if (folder !== root && (isHidden(folder) || isIgnored(folder, true, rules))) return false;
    if (await exists(`${folder}/${IGNORE_FILE}`, disk)) rules = await extendRules(folder, rules, disk);
  }
  return !isHidden(path) && !isIgnored(path, false, rules);
}

function isHidden(path: string): boolean {
  const name = basename(path);
  return name.startsWith(".") || name === "node_modules";
}

/** From the root down to the folder of the path. */
function foldersBetween(root: string, path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folder.length > root.length; folder = dirname(folder))
    folders.unshift(folder);
  return [root, ...folders];
}
