/** What calls land in, for cures that look at more than the text of one function. */
import type { ts } from "ts-morph";
import type { Graph } from "../reach/graph.ts";
import type { Links } from "./migration/links.ts";

/** The function that a call lands in, where that is one function of the workspace. */
export type BodyOf = (call: ts.CallExpression) => ts.Node | undefined;

export function createBodyOf(graph: Graph, links: Links): BodyOf {
  return (call) => {
    const site = links.siteOf(call);
    const [only, ...more] = site ? graph.namedCalleesOf(site).functions : [];
    return only && more.length === 0 ? links.bodyOf(only) : undefined;
  };
}
