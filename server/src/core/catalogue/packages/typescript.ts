/** The TypeScript compiler, and ts-morph around it. */
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { COSTS, operations, withTwins } from "./rows.ts";

const whole: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("extreme", "reads and parses every file of the program"),
  alternatives: ["worker", "process"],
};
const check: Omit<OperationRow, "symbol"> = {
  ...whole,
  cost: cost("extreme", "checks the types of the program"),
};
const one: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("medium", "grows with the size of the source"),
  alternatives: ["worker"],
};
const emitted = cost("extreme", "checks the types and prints every file");

/** Members of `ts.sys` that ask the disk. */
const SYSTEM_CALLS = ["fileExists", "directoryExists", "getDirectories", "createDirectory", "resolvePath"];

export const typescript: CataloguePart = {
  operations: [
    ...operations("typescript", ["createProgram", "createIncrementalProgram"], whole),
    ...operations(
      "typescript",
      ["getPreEmitDiagnostics", "createProgram().emit", "createProgram().getSemanticDiagnostics"],
      check,
    ),
    ...operations("typescript", ["transpileModule", "transpile", "createSourceFile"], one),
    ...operations("typescript", ["sys.readFile", "sys.writeFile", "readConfigFile"], {
      kind: "fs",
      cost: COSTS.contents,
    }),
    ...operations(
      "typescript",
      SYSTEM_CALLS.map((name) => `sys.${name}`),
      { kind: "fs", cost: COSTS.lookup },
    ),
    ...operations("typescript", ["sys.readDirectory", "parseJsonConfigFileContent"], {
      kind: "fs",
      cost: COSTS.walk,
    }),
    ...operations("ts-morph", ["Project.addSourceFilesAtPaths", "Project.addSourceFilesFromTsConfig"], {
      kind: "fs",
      cost: COSTS.walk,
      alternatives: ["worker"],
    }),
    ...operations("ts-morph", ["Project.addSourceFileAtPath", "Project.addSourceFileAtPathIfExists"], {
      kind: "fs",
      cost: COSTS.contents,
    }),
    ...operations("ts-morph", ["Project.getPreEmitDiagnostics"], check),
    ...withTwins(
      "ts-morph",
      { "Project.saveSync": "Project.save", "Directory.saveSync": "Directory.save" },
      { kind: "fs", cost: COSTS.tree },
    ),
    ...withTwins(
      "ts-morph",
      { "SourceFile.saveSync": "SourceFile.save" },
      { kind: "fs", cost: COSTS.contents },
    ),
    ...withTwins(
      "ts-morph",
      {
        "SourceFile.deleteImmediatelySync": "SourceFile.deleteImmediately",
        "SourceFile.refreshFromFileSystemSync": "SourceFile.refreshFromFileSystem",
      },
      { kind: "fs", cost: COSTS.file },
    ),
    ...withTwins(
      "ts-morph",
      { "Directory.deleteImmediatelySync": "Directory.deleteImmediately" },
      { kind: "fs", cost: COSTS.tree },
    ),
    ...withTwins(
      "ts-morph",
      { "Project.emitSync": "Project.emit", "SourceFile.emitSync": "SourceFile.emit" },
      { kind: "compute", cost: emitted, alternatives: ["worker"] },
      { offloads: "no", note: "only files are written asynchronously; the compiler works on this thread" },
    ),
  ],
};
