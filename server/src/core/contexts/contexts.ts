/**
 * Contexts: where a function's body runs, answered here for all rules. What lives in this folder: programs, kinds of
 * files, entries, and the reasons for each answer. What doesn't: what blocks, and how bad that is.
 */
import type { ContextKind } from "../finding/finding.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Graph } from "../reach/graph.ts";
import type { Role } from "../reach/uses.ts";
import type { FunctionNode } from "../reach/universe.ts";
import { declaredRoles } from "./declared.ts";
import { fileKind } from "../project/file-kind.ts";
import type { Program, Programs } from "./programs.ts";

export interface Context {
  readonly kind: ContextKind;
  /** `async function`, `request handler`, `timer`…; for functions that are no entry, what they are instead. */
  readonly entry: string;
  readonly label?: string | undefined;
  /** Handlers of requests, messages and jobs. */
  readonly hot: boolean;
  /** Why, as a sentence without a full stop. */
  readonly reason: string;
}

export interface Contexts {
  /** Where an offset of a function's own body runs, if the function is an entry; undefined where only its callers tell. */
  at(home: FunctionNode, offset: number): Context | undefined;
}

export function createContexts(
  graph: Graph,
  catalogue: Catalogue,
  programs: Programs,
  root: string,
): Contexts {
  const startups = new Map<FunctionNode, boolean>();
  const asking = new Set<FunctionNode>();

  const rolesOf = (home: FunctionNode): readonly Role[] => [
    ...graph.rolesOf(home),
    ...declaredRoles(graph, catalogue, programs, home),
  ];

  const at = (home: FunctionNode, offset: number): Context | undefined => {
    const role = bestRole(rolesOf(home));
    if (!home.facts.async && !role) return undefined;
    const entry =
      role && role.runs !== "unknown" && role.entry
        ? role.entry
        : home.facts.async
          ? "async function"
          : (role?.entry ?? "");
    const base = { entry, label: role?.label, hot: role?.hot ?? false };
    const place = fileContext(home, root, programs);
    if (place) return { ...base, ...place };
    if (role?.runs === "exit") return { ...base, kind: "off-loop", reason: "it runs while the process ends" };
    if (role?.runs === "startup")
      return { ...base, kind: "startup", reason: `it runs once as ${role.entry}, before the program serves` };
    if (role?.runs === "elsewhere")
      return { ...base, kind: "off-loop", reason: `${role.entry} runs it elsewhere` };
    if (!home.facts.async && role?.runs === "unknown")
      return {
        ...base,
        entry: `callback of ${role.entry}`,
        kind: "unknown",
        reason: `nobody knows what ${role.entry} does with it`,
      };
    const inherited =
      role?.entry === "promise executor" || role?.entry === "promise reaction" ? startOf(role) : undefined;
    if (inherited) return { ...base, ...inherited };
    return inProgram(home, offset, base, role);
  };

  /** Executors and reactions that start-up code hands over run with it. */
  const startOf = ({ use }: Role): Pick<Context, "kind" | "reason"> | undefined => {
    const giver = use.site.file.functions[use.site.facts.function];
    if (!giver) return undefined;
    const owner = graph.homeOf(giver);
    if (owner.facts.kind === "module")
      return { kind: "startup", reason: "it runs while the module is evaluated" };
    // A reaction that hands itself on asks where it runs itself.
    if (asking.has(owner)) return undefined;
    asking.add(owner);
    const outer = at(owner, use.site.facts.nodeStart);
    asking.delete(owner);
    const settled = outer && outer.kind !== "loop" && outer.kind !== "unknown";
    return settled ? { kind: outer.kind, reason: outer.reason } : undefined;
  };

  const inProgram = (
    home: FunctionNode,
    offset: number,
    base: Omit<Context, "kind" | "reason">,
    role: Role | undefined,
  ): Context => {
    const own = programs.of(home.file);
    const loaded = own.length > 0 ? own : programs.ofPackage(home.file);
    const serving = loaded.filter(
      (program) => program.kind === "library" || program.kind === "extension" || program.serves,
    );
    const scripts = loaded.filter((program) => program.kind === "script" && !program.serves);
    const workers = loaded.filter((program) => program.kind === "worker");
    const open = serving.filter((program) => program.kind !== "worker");
    if (loaded.length > 0 && open.length === 0 && scripts.length > 0)
      return {
        ...base,
        kind: "startup",
        reason: `${scripts[0]!.reason}: a program that ends by itself and serves nobody`,
      };
    if (loaded.length > 0 && open.length === 0 && workers.length > 0)
      return { ...base, kind: "off-loop", reason: `only worker code loads it: ${workers[0]!.reason}` };
    if (home.facts.async && !role?.hot && role?.runs !== "later" && isStartup(home, offset))
      return { ...base, kind: "startup", reason: "only start-up code calls it, before the program serves" };
    return { ...base, kind: "loop", reason: loopReason(home, base.entry, open[0]) };
  };

  /** Called by nothing but module evaluation and other start-up code, before the first listener. */
  const isStartup = (home: FunctionNode, offset: number): boolean => {
    if (!onlyFromStartup(home)) return false;
    const listening = firstServing(graph, programs, home);
    return listening === undefined || offset < listening;
  };

  const onlyFromStartup = (home: FunctionNode): boolean => {
    const known = startups.get(home);
    if (known !== undefined) return known;
    startups.set(home, false);
    const found = computeStartup(home);
    startups.set(home, found);
    return found;
  };

  const computeStartup = (home: FunctionNode): boolean => {
    if (home.facts.kind === "method" || graph.isHandedOver(home)) return false;
    if (home.facts.immediate) {
      const parent = home.file.functions[home.facts.parent];
      return parent !== undefined && isStartupCode(parent, home.facts.start);
    }
    const exported =
      graph.isExported(home) && programs.of(home.file).some((program) => program.kind === "library");
    const callers = graph.namedCallersOf(home);
    if (exported || callers.length === 0) return false;
    return callers.every((site) => {
      const caller = site.file.functions[site.facts.function];
      return (
        caller !== undefined &&
        fileKind(root, site.file.path).kind !== "test" &&
        isStartupCode(caller, site.facts.nodeStart)
      );
    });
  };

  const isStartupCode = (caller: FunctionNode, offset: number): boolean => {
    const home = graph.homeOf(caller);
    if (home.facts.kind === "module") return true;
    return home.facts.async && onlyFromStartup(home) && isStartup(home, offset);
  };

  return { at };
}

/** What certainly runs on the loop wins over what only may; hot over cold. */
function bestRole(roles: readonly Role[]): Role | undefined {
  const order: Role["runs"][] = ["later", "now", "startup", "exit", "elsewhere", "unknown"];
  return roles
    .filter(
      (role) =>
        role.runs === "later" ||
        role.runs === "startup" ||
        role.runs === "exit" ||
        role.runs === "elsewhere" ||
        role.runs === "unknown" ||
        role.entry === "promise executor",
    )
    .sort(
      (a, b) =>
        order.indexOf(a.runs) - order.indexOf(b.runs) || Number(b.hot ?? false) - Number(a.hot ?? false),
    )[0];
}

function fileContext(
  home: FunctionNode,
  root: string,
  programs: Programs,
): Pick<Context, "kind" | "reason"> | undefined {
  const { kind, reason } = fileKind(root, home.file.path);
  if (home.file.isTest) return { kind: "test", reason: reason || "it imports what only tests import" };
  const worker = programs.workerEntries.get(home.file);
  if (worker) return { kind: "off-loop", reason: worker };
  const loaded = programs.of(home.file);
  const serves = loaded.some(
    (program) => program.serves || program.kind === "library" || program.kind === "extension",
  );
  if (kind === "script" && !serves) return { kind: "startup", reason };
  return undefined;
}

function loopReason(home: FunctionNode, entry: string, program: Program | undefined): string {
  const what = home.facts.async && entry === "async function" ? "an async function" : withArticle(entry);
  return program ? `${what} of a program that serves (${program.reason})` : `${what}`;
}

/** Where the function (or a closure that runs in it) first registers something that serves. */
function firstServing(graph: Graph, programs: Programs, home: FunctionNode): number | undefined {
  const offsets = home.file.sites
    .filter((site) => site.facts.nodeStart >= home.facts.start && site.facts.nodeEnd <= home.facts.end)
    .filter(
      (site) => programs.isServing(site) && graph.homeOf(site.file.functions[site.facts.function]!) === home,
    )
    .map((site) => site.facts.nodeStart);
  return offsets.length > 0 ? Math.min(...offsets) : undefined;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}
