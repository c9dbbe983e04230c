/**
 * The project's own program: its options, its dependencies as installed, the texts of the analysis over those on disk.
 * Fixes are verified in it. It reads the disk synchronously, as the compiler demands, so it is used in the engine's
 * worker and in the command line only, never on a thread that serves a person.
 */
import { ts } from "ts-morph";
import type { CompileError, OwnProgram } from "../../core/engine.ts";
import { compileErrorOf, newErrors } from "../../core/fixes/compile-error.ts";
import { createImporters } from "./importers.ts";
import { createOwnHost, type OwnHost } from "./own-host.ts";
import { isInstalled, readOwnConfig, type OwnConfig } from "./own-config.ts";

export interface OwnProgramOptions {
  /** The text that the analysis saw, where it knows the file; the disk is asked for the rest. */
  readonly textOf?: (path: string) => string | undefined;
}

/**
 * Gives the own program of a file (absolute, with forward slashes). Programs are kept by config, and each reuses what
 * its last check parsed. Throws nothing for a missing or broken config: the compiler's defaults stand in.
 */
export function createOwnPrograms(options: OwnProgramOptions = {}): (file: string) => OwnProgram {
  const programs = new Map<string, OwnProgram>();
  const byFile = new Map<string, OwnProgram>();
  return (file) => {
    const known = byFile.get(file);
    if (known) return known;
    const config = readOwnConfig(file);
    const installed = isInstalled(file);
    const key = `${config.path ?? config.directory} ${installed}`;
    const program = programs.get(key) ?? createProgram(createChecker(config, options), installed);
    programs.set(key, program);
    byFile.set(file, program);
    return program;
  };
}

function createProgram(checker: Checker, installed: boolean): OwnProgram {
  return { installed, errors: (files, texts) => errorsOf(checker, files, texts, installed) };
}

type Texts = ReadonlyMap<string, string>;

interface Checker {
  /** The whole project as it is, with these files in it. The last one is given again while no text changed. */
  now(files: readonly string[]): Checked;
  /** The same with texts laid over it. */
  changed(files: readonly string[], texts: Texts): Checked;
}

/** A program that remembers what it was asked. */
interface Checked {
  readonly program: ts.Program;
  errors(file: string): readonly CompileError[];
  /** What the file shows to those that import it: its declarations. */
  shape(file: string): string;
}

function createChecker(config: OwnConfig, { textOf }: OwnProgramOptions): Checker {
  const host: OwnHost = createOwnHost(config.options, textOf ?? (() => undefined));
  const roots = new Set([...config.files, ...config.ambient]);
  let last: Checked | undefined;

  const build = (): ts.Program =>
    ts.createProgram({
      rootNames: [...roots].sort(),
      options: config.options,
      host: host.compilerHost,
      // The checker of the old one stays good: files that did not change are shared, and never written to.
      ...(last && { oldProgram: last.program }),
    });

  const now = (files: readonly string[]): Checked => {
    const isKnown = files.every((file) => roots.has(file));
    for (const file of files) roots.add(file);
    host.setTexts(new Map());
    if (!last || !isKnown || !host.isCurrent(last.program)) last = check(build());
    return last;
  };

  return {
    now,
    changed(files, texts) {
      now(files);
      host.setTexts(texts);
      return check(build());
    },
  };
}

function check(program: ts.Program): Checked {
  const errors = new Map<string, readonly CompileError[]>();
  const shapes = new Map<string, string>();
  return {
    program,
    errors: (file) => remembered(errors, file, () => diagnose(program, file)),
    shape: (file) => remembered(shapes, file, () => shapeOf(program, file)),
  };
}

function remembered<V>(known: Map<string, V>, key: string, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/**
 * The errors of the files. Where the replaced texts change what a file shows to others, those of its importers that
 * mention it are checked too, and theirs where they change in turn; the errors that those did not have before are added.
 */
function errorsOf(
  checker: Checker,
  files: readonly string[],
  texts: Texts,
  installed: boolean,
): CompileError[] {
  const before = checker.now(files);
  if (texts.size === 0) return files.flatMap((file) => counted(before.errors(file), installed));
  const after = checker.changed(files, texts);
  const errors = files.flatMap((file) => counted(after.errors(file), installed));
  const importersOf = createImporters(before.program);
  const changesOf = (file: string): ReadonlySet<string> =>
    changedNames(before.shape(file), after.shape(file));
  const checked = new Set(files);
  /** Names whose meaning changed, by the file that shows them; and those whose importers were looked at. */
  const open = files.map((file) => ({ file, names: changesOf(file) }));
  const passed = new Map<string, Set<string>>();
  for (const { file, names } of open) {
    const known = passed.get(file) ?? new Set();
    passed.set(file, known);
    const fresh = [...names].filter((name) => !known.has(name));
    for (const name of fresh) known.add(name);
    for (const importer of fresh.length === 0 ? [] : importersOf(file)) {
      const text = after.program.getSourceFile(importer)?.text ?? "";
      if (handsOn(text)) open.push({ file: importer, names: passedOn(text, fresh) });
      if (checked.has(importer) || !fresh.some((name) => text.includes(name))) continue;
      checked.add(importer);
      errors.push(
        ...newErrors(counted(before.errors(importer), installed), counted(after.errors(importer), installed)),
      );
      open.push({ file: importer, names: changesOf(importer) });
    }
  }
  return errors;
}

const DECLARED =
  /^\s*(?:(?:export|default|declare|async|abstract|static|public|protected|private|readonly|get|set|function|const|let|var|class|interface|type|enum|namespace)\s+)*([\w$]+)/;

/** The names that are declared on the lines of a declaration file that are not in both. */
function changedNames(before: string, after: string): ReadonlySet<string> {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  const known = { before: new Set(old), after: new Set(fresh) };
  const changed = [
    ...old.filter((line) => !known.after.has(line)),
    ...fresh.filter((line) => !known.before.has(line)),
  ];
  return new Set(changed.flatMap((line) => DECLARED.exec(line)?.[1] ?? []));
}

/** Exports what it imports: its own declarations say no more than the names. */
function handsOn(text: string): boolean {
  return /\bexport\s*(type\s*)?[{*]|\bexport\s+(default\s+\w+\s*[;\n]|=)/.test(text);
}

/** The names, and those that the text exports them by: `export { load as read }`. */
function passedOn(text: string, names: readonly string[]): ReadonlySet<string> {
  const renamed = names.flatMap((name) => {
    const found = new RegExp(`\\b${name.replaceAll("$", "\\$")}\\s+as\\s+([\\w$]+)`).exec(text)?.[1];
    return found === undefined ? [] : [found];
  });
  return new Set([...names, ...renamed]);
}

function shapeOf(program: ts.Program, file: string): string {
  const sourceFile = program.getSourceFile(file);
  let shape = "";
  if (sourceFile !== undefined) program.emit(sourceFile, (_name, text) => (shape += text), undefined, true);
  return shape;
}

/** What a compiler says of imports and globals whose packages are not there. */
const NOT_INSTALLED = /^TS(2307|2580|2582|2591|2688|2792|7016): /;

function counted(errors: readonly CompileError[], installed: boolean): CompileError[] {
  return installed ? [...errors] : errors.filter(({ message }) => !NOT_INSTALLED.test(message));
}

function diagnose(program: ts.Program, file: string): CompileError[] {
  const sourceFile = program.getSourceFile(file);
  if (sourceFile === undefined) return [];
  return [...program.getSyntacticDiagnostics(sourceFile), ...program.getSemanticDiagnostics(sourceFile)]
    .filter(({ category }) => category === ts.DiagnosticCategory.Error)
    .map((each) => compileErrorOf(file, each));
}
