/** Asks the analysis what becomes of a function that is handed over, or run in another way than by its name. */
import { ts } from "ts-morph";
import type { Role } from "../../reach/uses.ts";
import type { Family, Handed } from "./families.ts";
import type { FunctionBody } from "./functions.ts";
import { parameterCallOf, type ParameterCall } from "./parameters.ts";
import type { PlannerTools } from "./planner.ts";
import { byLanguage, byRole, byTestRunner, excerpt, type Reception } from "./receivers.ts";

export interface Receptions {
  /** What the receiver does with a function; undefined `body` for one that is named only. */
  of(handed: Handed, body: FunctionBody | undefined): Reception;
  /** By one of its roles. */
  byRole(role: Role, body: ts.Node): Reception;
  /** Where a function of the workspace calls what it is handed, in its own body. */
  parameterCall(handed: Handed, body: FunctionBody): ParameterCall | undefined;
  /** How a named function is run beside its calls: what is handed over by name is decided where that happens. */
  ofNamed(body: FunctionBody, family: Family): NamedReception;
}

export interface NamedReception {
  readonly node: FunctionBody;
  readonly reception: Reception;
  readonly isAwaited: boolean;
}

export function createReceptions(tools: PlannerTools): Receptions {
  const { types, links, contexts, graph } = tools;

  const majorIn =
    (node: ts.Node) =>
    (name: string): number | undefined =>
      tools.majorOf(node.getSourceFile(), name);

  /** A function of the workspace calls what it is handed, in its own body. */
  const parameterCall = ({ call }: Handed, body: FunctionBody): ParameterCall | undefined => {
    const found = links.functionOf(body);
    const site = links.siteOf(call);
    const roles = found && site ? contexts.rolesOf(found).filter(({ use }) => use.site === site) : [];
    const [role] = roles;
    const inner = role?.receiver && links.callOf(role.receiver.site);
    if (roles.length !== 1 || role?.runs !== "now" || role.use.property !== undefined) return undefined;
    if (!inner || !ts.isCallExpression(inner) || graph.calleesOf(site!).total !== 1) return undefined;
    return parameterCallOf(inner);
  };

  const receptionOf = ({ call }: Handed, body: FunctionBody | undefined): Reception => {
    const file = call.getSourceFile();
    const site = links.siteOf(call);
    const callees = site && graph.calleesOf(site);
    const language = byLanguage(call, callees?.apis ?? [], types.kindOf);
    if (language) return language;
    const tested = tools.isTest(file) ? byTestRunner(call) : undefined;
    if (tested) return tested;
    const found = body && links.functionOf(body);
    const roles = found && site ? contexts.rolesOf(found).filter(({ use }) => use.site === site) : [];
    const [role] = roles.filter(({ runs }) => runs !== "kept");
    if (role) return byRole(role, majorIn(call));
    const name = ts.isPropertyAccessExpression(call.expression)
      ? call.expression.name.text
      : excerpt(call.expression);
    return { is: "stop", reason: `it is handed to \`${name}\`, and nobody knows whether that awaits it` };
  };

  /** What is handed over calls it by a member that the family knows: that call is awaited. */
  const isCalledByFamily = ({ calls }: Family, receiver: Role["receiver"]): boolean => {
    const call = receiver && links.callOf(receiver.site);
    return call !== undefined && calls.has(call as ts.CallExpression);
  };

  const receptionOfNamed = (body: FunctionBody, family: Family): NamedReception => {
    const found = links.functionOf(body);
    const handed = new Set(family.handed.map(({ call }) => links.siteOf(call)));
    const roles = (found ? contexts.rolesOf(found) : []).filter(
      ({ use, runs }) =>
        runs !== "kept" && !(handed.has(use.site) && use.property === undefined && use.index >= 0),
    );
    const receptions = roles
      .filter(({ receiver }) => !isCalledByFamily(family, receiver))
      .map((role: Role) => byRole(role, majorIn(body)));
    // Where it is handed over by its name and has to stay as it is, that call says so itself.
    const handedOver = family.handed.map((each) => receptionOf(each, body)).filter(({ is }) => is === "fine");
    const fine = [...receptions, ...handedOver].flatMap((each) => (each.is === "fine" ? [each] : []));
    const reception: Reception = receptions.find(({ is }) => is === "stop") ?? {
      is: "fine",
      notes: fine.flatMap(({ notes }) => notes),
      ...(fine.some(({ forwards }) => forwards) && { forwards: "express" as const }),
    };
    return { node: body, reception, isAwaited: roles.some(({ awaits }) => awaits) };
  };

  return {
    of: receptionOf,
    byRole: (role, body) => byRole(role, majorIn(body)),
    parameterCall,
    ofNamed: receptionOfNamed,
  };
}
