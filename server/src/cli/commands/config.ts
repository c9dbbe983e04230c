/** `unblock config print|init`: what holds for a file and who says it, and a configuration to start from. */
import { resolve } from "node:path";
import { dirname } from "node:path/posix";
import type { ConfigLayer, RowList } from "../../core/config/config.ts";
import { createSettings, type Said, type SettingsOf } from "../../core/policy/settings.ts";
import type { Problem } from "../../core/finding/finding.ts";
import {
  createDisk,
  createSettingsFile,
  locateRoot,
  MissingPathError,
  readSettingsAround,
  resolvePaths,
  SettingsRefusal,
  type Disk,
} from "../../node/index.ts";
import { EXIT, UsageError, type ExitCode, type Io } from "../io.ts";
import { relativeTo } from "../report.ts";

export interface PrintOptions {
  readonly json?: boolean;
}

/** Prints the settings in force for a file, or for the files of a folder. Exits with 2 where one of them is wrong. */
export async function print(path: string | undefined, options: PrintOptions, io: Io): Promise<ExitCode> {
  const disk = createDisk();
  const file = await existing(path ?? ".", io, disk);
  const isFolder = (await disk.stat(file)).kind === "folder";
  const root = await locateRoot([file], disk);
  const { rules } = await io.loadEngine();
  const folder = isFolder ? file : dirname(file);
  const { settings, problems } = await readSettingsAround(folder, root, disk, () => Promise.resolve(rules));
  const asked = isFolder ? `${file}/` : file;
  const inForce = describe(createSettings(settings).of(asked), (layer) => relativeTo(root, layer.path));
  const name = file === root ? "." : relativeTo(root, file);
  io.stdout(
    options.json ? `${JSON.stringify({ file: name, ...inForce }, null, 2)}\n` : asText(name, inForce),
  );
  for (const problem of problems) io.stderr(`${problemText(problem, root)}\n`);
  return problems.length > 0 ? EXIT.badInput : EXIT.clean;
}

/** Writes a configuration into a folder, unless it has one. */
export async function init(path: string | undefined, io: Io): Promise<ExitCode> {
  const disk = createDisk();
  const folder = await existing(path ?? ".", io, disk);
  const { rules } = await io.loadEngine();
  try {
    io.stdout(`wrote ${await createSettingsFile(folder, rules, disk)}\n`);
  } catch (error) {
    throw error instanceof SettingsRefusal ? new UsageError(error.message, { cause: error }) : error;
  }
  return EXIT.clean;
}

async function existing(path: string, io: Io, disk: Disk): Promise<string> {
  try {
    return (await resolvePaths([resolve(io.cwd, path)], disk))[0]!;
  } catch (error) {
    throw error instanceof MissingPathError ? new UsageError(error.message, { cause: error }) : error;
  }
}

/** A value, and the file that says it. */
interface SaidBy<T> {
  readonly value: T;
  readonly by: string;
}

interface InForce {
  /** Outermost first. */
  readonly configurations: readonly string[];
  readonly settings: Readonly<Record<string, SaidBy<string | number | boolean>>>;
  /** By list: all items count, later ones over earlier ones. */
  readonly ignore: Readonly<Record<string, readonly SaidBy<string>[]>>;
  readonly rows: Readonly<Record<string, readonly SaidBy<unknown>[]>>;
}

function describe({ values, ignored, layers }: SettingsOf, nameOf: (layer: ConfigLayer) => string): InForce {
  const saidBy = <T>({ value, layer }: Said<T>): SaidBy<T> => ({ value, by: nameOf(layer) });
  const rowsOf = (list: RowList) =>
    layers.flatMap((layer) => (layer.config[list] ?? []).map((value) => saidBy({ value, layer })));
  return {
    configurations: layers.map(nameOf),
    settings: Object.fromEntries([...values].sort().map(([key, said]) => [key, saidBy(said)])),
    ignore: {
      paths: ignored.paths.map(saidBy),
      packages: ignored.packages.map(saidBy),
      symbols: ignored.symbols.map(saidBy),
    },
    rows: {
      operations: rowsOf("operations"),
      entries: rowsOf("entries"),
      insulation: rowsOf("insulation"),
      effects: rowsOf("effects"),
    },
  };
}

function asText(name: string, { configurations, settings, ignore, rows }: InForce): string {
  if (configurations.length === 0) return `${name}: no configuration, so everything has its default\n`;
  const lines = [
    ...Object.entries(settings).map(([key, { value, by }]) => [key, String(value), by]),
    ...Object.entries(ignore).flatMap(([list, items]) =>
      items.map(({ value, by }) => [`ignore.${list}`, value, by]),
    ),
    ...Object.entries(rows).flatMap(([list, items]) =>
      items.map(({ value, by }) => [list, rowName(value as RowName), by]),
    ),
  ];
  const widths = [0, 1].map((column) => Math.max(0, ...lines.map((line) => line[column]!.length)));
  const printed = lines.map(
    ([key, value, by]) => `  ${key!.padEnd(widths[0]!)}  ${value!.padEnd(widths[1]!)}  ${by}`,
  );
  const sources = `${name}: ${configurations.join(", ")}`;
  return `${[sources, ...printed, "  everything else has its default"].join("\n")}\n`;
}

interface RowName {
  readonly symbol?: string;
  readonly name?: string;
  readonly files?: readonly string[];
  readonly entry?: string;
}

function rowName({ symbol, name, files, entry }: RowName): string {
  return symbol ?? name ?? files?.join(", ") ?? entry ?? "";
}

function problemText({ file, position, message }: Problem, root: string): string {
  const place = position ? `:${position.line}:${position.column}` : "";
  return `${relativeTo(root, file)}${place}: ${message}`;
}
