/**
 * The project's own program: its options, its dependencies as installed, the texts of the analysis over those on disk.
 * Fixes are verified in it. It reads the disk synchronously, as the compiler demands, so it is used in the engine's
 * worker and in the command line only, never on a thread that serves a person.
 */
import { ts } from "ts-morph";
import type { OwnProgram } from "../../core/engine.ts";
import { dependentsOf } from "./dependents.ts";
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
  readonly config: OwnConfig;
  /** A program with these roots. One that differs in nothing but texts reuses the last. */
  readonly program: (roots: readonly string[], texts: Texts) => ts.Program;
}

function createChecker(config: OwnConfig, { textOf }: OwnProgramOptions): Checker {
  const host: OwnHost = createOwnHost(config.options, textOf ?? (() => undefined));
  const last = new Map<string, ts.Program>();
  return {
    config,
    program(roots, texts) {
      const rootNames = [...new Set([...roots, ...config.ambient])].sort();
      const key = rootNames.join("\n");
      host.setTexts(texts);
      const oldProgram = last.get(key);
      const program = ts.createProgram({
        rootNames,
        options: config.options,
        host: host.compilerHost,
        ...(oldProgram === undefined ? {} : { oldProgram }),
      });
      if (oldProgram === undefined) last.clear(); // one set of roots at a time, or memory grows with every fix
      last.set(key, program);
      return program;
    },
  };
}

/**
 * The errors of the files. Where the replaced texts change what a file exports, the files that depend on it are checked
 * too, and the errors that they did not have before are added. A program of the files and what they import is enough
 * for the first question; the second needs the whole project, and is only asked then.
 */
function errorsOf(checker: Checker, files: readonly string[], texts: Texts, installed: boolean): string[] {
  const asked = [...new Set([...files, ...texts.keys()])];
  const program = checker.program(asked, texts);
  const own = diagnose(program, asked, installed);
  if (texts.size === 0) return own;
  const after = shapes(program, files);
  const before = shapes(checker.program(asked, new Map()), files);
  const changed = files.filter((_file, index) => before[index] !== after[index]);
  return changed.length === 0
    ? own
    : [...own, ...newErrorsOfDependents(checker, changed, asked, texts, installed)];
}

function newErrorsOfDependents(
  checker: Checker,
  changed: readonly string[],
  asked: readonly string[],
  texts: Texts,
  installed: boolean,
): string[] {
  const roots = [...new Set([...checker.config.files, ...asked])];
  const whole = checker.program(roots, new Map());
  const dependents = dependentsOf(whole, changed).filter((file) => !asked.includes(file));
  const known = diagnose(whole, dependents, installed);
  return diagnose(checker.program(roots, texts), dependents, installed).filter((error) => {
    const index = known.indexOf(error);
    if (index !== -1) known.splice(index, 1);
    return index === -1;
  });
}

/** What each file shows to those that import it: its declarations. */
function shapes(program: ts.Program, files: readonly string[]): string[] {
  return files.map((file) => {
    const sourceFile = program.getSourceFile(file);
    let shape = "";
    if (sourceFile === undefined) return shape;
    program.emit(sourceFile, (_name, text) => (shape += text), undefined, true);
    return shape;
  });
}

/** What a compiler says of imports and globals whose packages are not there. */
const NOT_INSTALLED = new Set([2307, 2580, 2582, 2591, 2688, 2792, 7016]);

function diagnose(program: ts.Program, files: readonly string[], installed: boolean): string[] {
  return files.flatMap((file) => {
    const sourceFile = program.getSourceFile(file);
    if (sourceFile === undefined) return [];
    return [...program.getSyntacticDiagnostics(sourceFile), ...program.getSemanticDiagnostics(sourceFile)]
      .filter(({ category, code }) => {
        return category === ts.DiagnosticCategory.Error && (installed || !NOT_INSTALLED.has(code));
      })
      .map(({ code, messageText }) => {
        return `${file}: TS${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
      });
  });
}
