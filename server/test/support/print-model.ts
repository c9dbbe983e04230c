/** The texts of a random workspace. Every reference to another module is an import, whether that module has it or not. */
import { ROOT } from "./fixture.ts";
import type { FunctionModel, Model, ModuleModel, Reference, Statement } from "./random-edits.ts";

/** The texts of the workspace, by absolute path. */
export function textsOf(model: Model): Map<string, string> {
  const modules = model.map((module): [string, string] => [`${ROOT}/m${module.id}.ts`, print(module)]);
  return new Map([...modules, [`${ROOT}/stores.ts`, STORES]]);
}

const STORES = `import { readFileSync } from "node:fs";
export interface Store { read(): string; }
export class Disk implements Store { read(): string { return readFileSync("a", "utf8"); } }
export class Memory implements Store { read(): string { return "a"; } }
export const disk = new Disk();
export const memory = new Memory();
export function applied(work: () => unknown): void { work(); }
`;

const HEAD = `import * as fs from "node:fs";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Worker } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import { applied, disk, memory, type Disk, type Memory, type Store } from "./stores";
declare const urls: string[];`;

function print(module: ModuleModel): string {
  const statements = [...module.functions.flatMap(({ body }) => body), ...module.top];
  const others = new Set(
    statements.filter(({ calls }) => calls.module !== module.id).map(({ calls }) => JSON.stringify(calls)),
  );
  const imports = [...others].map((text) => {
    const { module: id, name } = JSON.parse(text) as Reference;
    return `import { ${name} as ${name}_${id} } from "./m${id}";`;
  });
  const line = ({ template, calls }: Statement) =>
    template.replaceAll("$", calls.module === module.id ? calls.name : `${calls.name}_${calls.module}`);
  return [
    HEAD,
    ...imports,
    ...module.stars.map((id) => `export * from "./m${id}";`),
    ...module.functions.map((each) => printFunction(each, line)),
    ...module.top.map(line),
    "",
  ].join("\n");
}

function printFunction(
  { name, async, exported, returns, says, body }: FunctionModel,
  line: (of: Statement) => string,
): string {
  const type = returns === "none" ? "" : async ? `: Promise<${returns}>` : `: ${returns}`;
  const value = returns === "Memory" ? "memory" : "disk";
  return [
    ...(says === "" ? [] : [`/** ${says} */`]),
    `${exported ? "export " : ""}${async ? "async " : ""}function ${name}()${type} {`,
    ...body.map((statement) => `  ${line(statement)}`),
    ...(returns === "none" ? [] : [`  return ${value};`]),
    "}",
  ].join("\n");
}
