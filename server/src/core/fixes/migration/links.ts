/** Between the analysis, which knows functions and sites by their facts, and the text, in which a fix changes nodes. */
import { ts } from "ts-morph";
import { firstAround } from "../../project/descend.ts";
import type { Graph } from "../../reach/graph.ts";
import type { FunctionNode, SiteNode } from "../../reach/universe.ts";
import type { Span } from "../rewrite.ts";
import type { FunctionBody } from "./functions.ts";

export interface Links {
  functionOf(body: ts.Node): FunctionNode | undefined;
  bodyOf(called: FunctionNode): FunctionBody | undefined;
  siteOf(call: ts.Node): SiteNode | undefined;
  callOf(site: SiteNode): ts.CallExpression | ts.NewExpression | undefined;
  /** Calls that are known to land in the function. */
  callersOf(body: FunctionBody): readonly ts.CallExpression[];
  /** The same for a constructor. */
  constructionsOf(body: ts.ConstructorDeclaration): readonly ts.NewExpression[];
  /** How sure it is that they do: true where some were only guessed by their name. */
  isGuessed(call: ts.Node): boolean;
  landsElsewhere(call: ts.Node, family: ReadonlySet<FunctionBody>): boolean;
}

export function createLinks(graph: Graph, sourceFile: (path: string) => ts.SourceFile | undefined): Links {
  const { byPath } = graph.universe;
  const functionOf = bySpan(
    (path) => byPath.get(path)?.functions ?? [],
    ({ facts }) => facts,
  );
  const siteOf = bySpan(
    (path) => byPath.get(path)?.sites ?? [],
    ({ facts }) => ({ start: facts.nodeStart, end: facts.nodeEnd }),
  );

  const callOf = (site: SiteNode): ts.CallExpression | ts.NewExpression | undefined => {
    const file = sourceFile(site.file.path);
    return file && callAt(file, site.facts.nodeStart, site.facts.nodeEnd);
  };

  const bodyOf = ({ file: { path }, facts }: FunctionNode): FunctionBody | undefined => {
    const file = sourceFile(path);
    const test = (node: ts.Node): FunctionBody | undefined => {
      const isIt = node.end === facts.end && node.getStart() === facts.start && ts.isFunctionLike(node);
      return isIt && "body" in node ? (node as FunctionBody) : undefined;
    };
    return file && firstAround(file, facts, test);
  };

  const landingIn = (body: ts.Node): readonly (ts.CallExpression | ts.NewExpression)[] => {
    const called = functionOf(body);
    return called ? landing(called) : [];
  };

  const known = new Map<FunctionNode, readonly (ts.CallExpression | ts.NewExpression)[]>();

  const landing = (called: FunctionNode): readonly (ts.CallExpression | ts.NewExpression)[] => {
    let found = known.get(called);
    if (!found) {
      const sites = new Set([
        ...graph.namedCallersOf(called),
        ...graph.callersOf(called).flatMap(({ site }) => site ?? []),
      ]);
      found = [...sites].flatMap((site) =>
        graph.namedCalleesOf(site).functions.includes(called) ? (callOf(site) ?? []) : [],
      );
      known.set(called, found);
    }
    return found;
  };

  return {
    functionOf,
    bodyOf,
    siteOf,
    callOf,
    callersOf: (body) => landingIn(body).filter(ts.isCallExpression),
    constructionsOf: (body) => landingIn(body).filter(ts.isNewExpression),
    isGuessed(call) {
      const site = siteOf(call);
      return site !== undefined && graph.namedCalleesOf(site).certainty === "guessed";
    },
    landsElsewhere(call, family) {
      const site = siteOf(call);
      if (!site) return false;
      const callees = graph.calleesOf(site);
      if (callees.total === 0) return callees.outside;
      const bodies = new Set([...family].map(functionOf));
      return !callees.functions.some((each) => bodies.has(each));
    },
  };
}

/** Finds what stands for a node by where the node stands. */
function bySpan<T>(
  listOf: (path: string) => readonly T[],
  spanOf: (item: T) => Span,
): (node: ts.Node) => T | undefined {
  const known = new Map<string, ReadonlyMap<string, T>>();
  return (node) => {
    const path = node.getSourceFile().fileName;
    let own = known.get(path);
    if (!own) {
      own = new Map(listOf(path).map((item) => [`${spanOf(item).start}:${spanOf(item).end}`, item]));
      known.set(path, own);
    }
    return own.get(`${node.getStart()}:${node.end}`);
  };
}

export function callAt(
  file: ts.SourceFile,
  start: number,
  end: number,
): ts.CallExpression | ts.NewExpression | undefined {
  return firstAround(file, { start, end }, (node) => {
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    return isCall && node.end === end && node.getStart(file) === start ? node : undefined;
  });
}
