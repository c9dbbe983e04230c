/**
 * Contexts: where a function's body runs, answered here for all rules. What lives in this folder: programs, kinds of
 * files, entries, and the reasons for each answer. What doesn't: what blocks, and how bad that is.
 */
import type { ContextKind, ContextName } from "../finding/finding.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Graph } from "../reach/graph.ts";
import type { Role } from "../reach/uses.ts";
import type { FunctionNode } from "../reach/universe.ts";
import type { Conventions } from "./conventions.ts";
import { declaredRoles } from "./declared.ts";
import { CONTEXTS } from "./names.ts";
import { fileKind } from "../project/file-kind.ts";
import { relativePath } from "../project/paths.ts";
import type { Program, Programs } from "./programs.ts";
import { createOffLoop } from "./off-loop.ts";
import { createOwnMessages } from "./own-messages.ts";
import { createPageFunctions } from "./page-functions.ts";
import { createStartup } from "./startup.ts";

export interface Context {
  readonly kind: ContextKind;
  readonly name: ContextName;
  /** `async function`, `request handler`, `timer`…; for functions that are no entry, what they are instead. */
  readonly entry: string;
  readonly label?: string | undefined;
  /** The file that hands the function to what calls it, where that is another than its own. */
  readonly registeredIn?: string | undefined;
  /** Why, as a sentence without a full stop. */
  readonly reason: string;
}

export interface Contexts {
  /** Where an offset of a function's own body runs, if the function is an entry; undefined where only its callers tell. */
  at(home: FunctionNode, offset: number): Context | undefined;
  /** Whether start-up code calls the function too: what its first caller does is done by then. */
  isCalledAtStartup(called: FunctionNode): boolean;
  /** How the function is run beside being called by its name: as a handler, a timer, by a framework. */
  rolesOf(called: FunctionNode): readonly Role[];
  /** Whether users of the package can get hold of it. */
  isPublic(called: FunctionNode): boolean;
}

export function createContexts(
  graph: Graph,
  catalogue: Catalogue,
  programs: Programs,
  conventions: Conventions,
  root: string,
): Contexts {
  const offLoop = createOffLoop(graph);
  const isOfPage = createPageFunctions();
  const asking = new Set<FunctionNode>();

  const rolesOf = (called: FunctionNode): readonly Role[] => [
    ...graph.rolesOf(called),
    ...(conventions.get(called) ?? []),
    ...declaredRoles(graph, catalogue, called),
  ];

  /** Every boundary and every caller of a function asks. */
  const roles = new Map<FunctionNode, Role | undefined>();
  const roleOf = (home: FunctionNode): Role | undefined => {
    if (!roles.has(home)) roles.set(home, bestRole(rolesOf(home)));
    return roles.get(home);
  };
  const sendersOf = createOwnMessages(graph);
  const startup = createStartup(graph, programs, root, {
    isStarting: (home) => roleOf(home)?.runs === "startup",
    sendersOf: (home) => sendersOf(roleOf(home)),
    giverOf(home) {
      const role = roleOf(home);
      return isReaction(role) ? role.use.site : undefined;
    },
  });

  const at = (home: FunctionNode, offset: number): Context | undefined => {
    if (home.facts.kind === "module") return ofModule(home);
    const role = roleOf(home);
    if (!home.facts.async && !role) return undefined;
    const entry =
      role && role.runs !== "unknown" && role.entry
        ? role.entry
        : home.facts.async
          ? "async function"
          : (role?.entry ?? "");
    const giver = role?.use.site?.file.path;
    const base = { entry, label: role?.label, registeredIn: giver === home.file.path ? undefined : giver };
    const place = fileContext(home, root, programs);
    if (place) return { ...base, ...place };
    if (isOfPage(home))
      return {
        ...base,
        ...named("page", "only pages have what it is given, and others here use the document for"),
      };
    if (role?.runs === "exit") return { ...base, ...named("exit", "it runs while the process ends") };
    if (role?.runs === "startup" && startup.isBeforeServing(home, offset)) {
      const name = STARTUP_NAMES[role.entry] ?? "lifecycle";
      return { ...base, ...named(name, `it runs once as ${role.entry}, before the program serves`) };
    }
    if (role?.runs === "later" && startup.hears(home))
      return { ...base, ...named("main", "only start-up code sends the message that it listens to") };
    const off = offLoop(home);
    if (off === "development")
      return { ...base, ...named("development", "only branches for development lead to it") };
    if (off === "end") return { ...base, ...named("exit", "only branches for the program's end lead to it") };
    if (off) return { ...base, ...named("worker", "only code off the loop that serves calls it") };
    if (role?.runs === "elsewhere") return { ...base, ...named("worker", `${role.entry} runs it elsewhere`) };
    if (!home.facts.async && role?.runs === "unknown") {
      const reason = `nobody knows what ${role.entry} does with it`;
      return { ...base, entry: `callback of ${role.entry}`, ...named("unknown", reason) };
    }
    const inherited = isReaction(role) && startup.isBeforeServing(home, offset) ? startOf(role) : undefined;
    if (inherited) return { ...base, ...inherited };
    return inProgram(home, offset, base, role);
  };

  const ofModule = (home: FunctionNode): Context => ({
    entry: "module",
    ...(fileContext(home, root, programs) ?? named("module", "it runs once, while the module is evaluated")),
  });

  /** Executors and reactions that start-up code hands over run with it. */
  const startOf = ({ use }: Role): Answer | undefined => {
    const giver = use.site.file.functions[use.site.facts.function];
    if (!giver) return undefined;
    const owner = graph.homeOf(giver);
    if (owner.facts.kind === "module") return named("module", "it runs while the module is evaluated");
    // A reaction that hands itself on asks where it runs itself.
    if (asking.has(owner)) return undefined;
    asking.add(owner);
    const outer = at(owner, use.site.facts.nodeStart);
    asking.delete(owner);
    if (!outer && startup.is(owner, use.site.facts.nodeStart)) return named("main", ONLY_FROM_STARTUP);
    const settled = outer && outer.kind !== "loop" && outer.kind !== "unknown";
    return settled ? named(outer.name, outer.reason) : undefined;
  };

  const inProgram = (
    home: FunctionNode,
    offset: number,
    base: Omit<Context, keyof Answer>,
    role: Role | undefined,
  ): Context => {
    const own = programs.of(home.file);
    const loaded = own.length > 0 ? own : programs.ofPackage(home.file);
    const serving = loaded.filter(mayServe);
    const scripts = loaded.filter((program) => program.kind === "script" && !program.serves);
    const workers = loaded.filter((program) => program.kind === "worker");
    const open = serving.filter((program) => program.kind !== "worker");
    if (loaded.length > 0 && open.length === 0 && scripts.length > 0 && !role?.serves) {
      const [script] = scripts;
      const reason = `${script!.reason}: a program that ends by itself and serves nobody`;
      return { ...base, ...named(script!.isCommand ? "command-line" : "script", reason) };
    }
    if (loaded.length > 0 && open.length === 0 && workers.length > 0)
      return { ...base, ...named("worker", `only worker code loads it: ${workers[0]!.reason}`) };
    if (home.facts.async && !role?.hot && role?.runs !== "later" && startup.is(home, offset))
      return { ...base, ...named("main", ONLY_FROM_STARTUP) };
    const name = role?.hot ? "request" : role?.runs === "later" ? "event" : "async";
    return { ...base, ...named(name, loopReason(home, base.entry, open[0])) };
  };

  const isPublic = (called: FunctionNode): boolean => {
    const owner = called.file.classes[called.facts.class];
    return programs.public.hasFunction(called) || (owner !== undefined && programs.public.hasClass(owner));
  };

  return { at, isCalledAtStartup: startup.calls, rolesOf, isPublic };
}

const ONLY_FROM_STARTUP = "only start-up code calls it, before the program serves";

/** What runs before a program serves goes by the name of its own context. */
const STARTUP_NAMES: Readonly<Record<string, ContextName>> = {
  plugin: "plugin",
  "static generation": "build",
  migration: "migration",
  "command action": "command-line",
};

type Answer = Pick<Context, "kind" | "name" | "reason">;

function named(name: ContextName, reason: string): Answer {
  return { kind: CONTEXTS[name].kind, name, reason };
}

function isReaction(role: Role | undefined): role is Role {
  return role?.entry === "promise executor" || role?.entry === "promise reaction";
}

/** What certainly runs on the loop wins over what only may; hot over cold. Any other of its kind may know the label. */
function bestRole(roles: readonly Role[]): Role | undefined {
  const order: Role["runs"][] = ["later", "now", "startup", "exit", "elsewhere", "unknown"];
  const [best] = roles
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
    );
  if (!best || best.label !== undefined) return best;
  const isAlike = ({ entry, runs, label }: Role) =>
    entry === best.entry && runs === best.runs && label !== undefined;
  return roles.find(isAlike) ?? best;
}

function fileContext(home: FunctionNode, root: string, programs: Programs): Answer | undefined {
  const { kind, name, reason } = fileKind(root, home.file.path);
  if (home.file.isTest) return named("test", reason || "it imports what only tests import");
  const worker = programs.workerEntries.get(home.file);
  if (worker) return named(worker.name, worker.reason);
  const page = programs.pages.get(home.file);
  if (page) return named("page", `only a page loads it, which begins at ${relativePath(root, page.path)}`);
  if (kind !== "script") return undefined;
  // Whoever serves runs migrations before or beside that. Other scripts are more than that where a program of another
  // folder loads them; what waits for input in a script keeps nobody else waiting.
  const isShared = programs
    .of(home.file)
    .some((program) => mayServe(program) && fileKind(root, program.entry.path).kind === "source");
  return name === "migration" || !isShared ? named(name, reason) : undefined;
}

function mayServe({ kind, serves }: Program): boolean {
  return kind === "library" || kind === "extension" || serves;
}

function loopReason(home: FunctionNode, entry: string, program: Program | undefined): string {
  const what = home.facts.async && entry === "async function" ? "an async function" : withArticle(entry);
  return program ? `${what} of a program that serves (${program.reason})` : `${what}`;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}
