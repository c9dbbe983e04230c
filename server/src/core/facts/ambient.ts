/** `declare module "x"`: what a module exports, said by another file. */
import { ts } from "ts-morph";
import type { Value } from "./facts.ts";
import type { Visit } from "./functions.ts";
import { addTo, inScope, startOf, type State } from "./state.ts";
import { valueOf } from "./value.ts";

/** All that stands in it is exported, `export` or not. */
export function visitAmbientModule(
  state: State,
  node: ts.ModuleDeclaration,
  specifier: string,
  visit: Visit,
): void {
  const named = new Map<string, Value[]>();
  inScope(state, () => {
    const { scope } = state;
    if (node.body) ts.forEachChild(node.body, (child) => visitStatement(state, child, named, visit));
    for (const name of state.scopes[scope]!.names.keys())
      addTo(named, name, { is: "name", name, scope, at: startOf(state, node) });
  });
  state.ambient.set(specifier, { named, from: new Map(), stars: [] });
}

function visitStatement(state: State, node: ts.Node, named: Map<string, Value[]>, visit: Visit): void {
  if (!ts.isExportAssignment(node)) return visit(state, node);
  addTo(named, node.isExportEquals ? "=" : "default", valueOf(state, node.expression));
}
