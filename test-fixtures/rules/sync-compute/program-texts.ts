// Compilers, linters and parsers of program text.
import * as acorn from "acorn";
import * as esprima from "esprima";
import * as recast from "recast";
import Parser from "tree-sitter";
import ts from "typescript";
import { Linter } from "eslint";
import { Project } from "ts-morph";
import { parse, parseExpression } from "@babel/parser";
import { parseSync } from "oxc-parser";

export async function compile(paths: string[]): Promise<void> {
  const program = ts.createProgram(paths, {});
//                ^^^^^^^^^^^^^^^^ sync-compute error worker process
  program.emit();
//^^^^^^^^^^^^ sync-compute error worker process
  ts.transpileModule("", {});
//^^^^^^^^^^^^^^^^^^ sync-compute warning worker
}

export async function project(path: string): Promise<void> {
  const project = new Project();
  project.addSourceFilesAtPaths(path);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning worker
  for (const file of project.getSourceFiles()) file.emitSync();
//                                             ^^^^^^^^^^^^^ sync-compute error worker
  await project.save();
}

export async function lint(code: string): Promise<unknown> {
  return new Linter().verify(code, {});
//       ^^^^^^^^^^^^^^^^^^^ sync-compute warning worker process
}

export async function trees(code: string): Promise<void> {
  acorn.parse(code, { ecmaVersion: 2024 });
//^^^^^^^^^^^ sync-compute warning worker
  esprima.parseScript(code);
//^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
  parse(code);
//^^^^^ sync-compute warning worker
  parseExpression(code);
  parseSync("a.ts", code);
//^^^^^^^^^ sync-compute warning async
  recast.print(recast.parse(code));
//^^^^^^^^^^^^ sync-compute warning worker
//             ^^^^^^^^^^^^ sync-compute warning worker
  new Parser().parse(code);
//^^^^^^^^^^^^^^^^^^ sync-compute warning worker
}
