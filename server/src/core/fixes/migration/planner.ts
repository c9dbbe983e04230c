/** Builds the items of a migration: from an operation up to functions that are async already, or whose callers don't mind. */
import { ts } from "ts-morph";
import type { Contexts } from "../../contexts/contexts.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import type { Graph } from "../../reach/graph.ts";
import { replaceByTwin } from "../async.ts";
import { inModule, ownerOf } from "../await-place.ts";
import { awaitingCall } from "../await-text.ts";
import { draftFile } from "../file-draft.ts";
import { interleavingNotes } from "../interleaving.ts";
import { calledPath, parseSymbol, type FixSite } from "../site.ts";
import { mayRunTogether } from "./bodies.ts";
import { isInPromiseAll, rewriteCall, sortKeys, whyNotRewritten } from "./callbacks.ts";
import { forwardRejection, whyNotForwarded } from "./express.ts";
import { createConstruction } from "./construction/index.ts";
import type { Replaced } from "./doubles.ts";
import { createFamily, type Family, type FamilyTools, type Handed, type Stop } from "./families.ts";
import {
  functionName,
  isAsync,
  makeAsync,
  nameNodeOf,
  outermost,
  promiseType,
  whyNeverAsync,
  type FunctionBody,
} from "./functions.ts";
import { createGetters, type GetterBody } from "./getters/index.ts";
import { closureOf, stopAt, type Closure, type Item } from "./items.ts";
import type { Links } from "./links.ts";
import { familyNotes, isPublicFunction } from "./notes.ts";
import { widenType, type ParameterCall } from "./parameters.ts";
import { isInsideChain, isBounded, isListedInPromiseAll, isQuestion, isRead } from "./places.ts";
import { createReceptions } from "./receptions.ts";
import { excerpt, type Reception } from "./receivers.ts";
import { drawStandIn } from "./stand-ins.ts";
import { drawThrowCheck, throwCheckOf, type ThrowCheck } from "./throws.ts";

export interface PlannerTools extends FamilyTools {
  readonly graph: Graph;
  readonly contexts: Contexts;
  readonly types: TypeDoor;
  readonly links: Links;
  readonly isTest: (file: ts.SourceFile) => boolean;
  /** Local names of imports of the file as a module. */
  readonly importedModules: (file: ts.SourceFile) => readonly ts.Identifier[];
  /** The major version of a package that the file's package depends on. */
  readonly majorOf: (file: ts.SourceFile, name: string) => number | undefined;
  /** Why a file with module syntax can't await at its top level; undefined where it can. */
  readonly whyNoTopLevelAwait: (file: ts.SourceFile) => string | undefined;
  /** Whether the file's package is published. */
  readonly isPublished: (file: ts.SourceFile) => boolean;
}

export interface Planner {
  operation(site: FixSite): OperationItem;
  /** All that an item needs, itself included, or where that stops; remembered. */
  closureOf(item: Item): Closure;
  needsOf(item: Item): readonly Item[];
  /** The call awaited, and what that needs. */
  awaited(call: ts.CallExpression): Item;
  functionItem(body: FunctionBody): Item;
  /** The function around a node that is to be awaited. */
  owner(node: ts.Node): Item;
}

const NOTHING: readonly Item[] = [];

/** `turnsGetters`: where a getter would have to wait, it becomes a method. */
export function createPlanner(tools: PlannerTools, turnsGetters: boolean): Planner {
  const operations = new Map<ts.Node, OperationItem>();
  const awaits = new Map<ts.Node, Item>();
  const functions = new Map<ts.Node, Item>();
  const callbacks = new Map<ts.Node, Item>();
  const parameters = new Map<ts.Node, Item>();
  const needs = new Map<Item, readonly Item[]>();
  const closures = new Map<Item, Closure>();
  const { types, links, contexts } = tools;
  const receptions = createReceptions(tools);

  const once = <T extends Item>(known: Map<ts.Node, T>, node: ts.Node, make: () => T): T => {
    let item = known.get(node);
    if (!item) known.set(node, (item = make()));
    return item;
  };

  /** What may happen between, seen from the function whose task it is: callbacks that run one after another belong to it. */
  const interleaving = (node: ts.Node): readonly string[] => {
    let place = ownerOf(node);
    while ("owner" in place && !ts.isSourceFile(place.owner)) {
      const outer = outermost(place.owner);
      const { parent } = outer;
      const isHanded = ts.isCallExpression(parent) && parent.expression !== outer;
      if (!isHanded) break;
      const handed = { call: parent, argument: outer as ts.Expression };
      if (receptions.of(handed, place.owner as FunctionBody).is !== "callback") break;
      place = ownerOf(parent);
    }
    return "owner" in place && !ts.isConstructorDeclaration(place.owner)
      ? interleavingNotes(node, place.owner)
      : [];
  };

  const operation = (site: FixSite): OperationItem =>
    once(operations, site.node, () => {
      const tried = replaceByTwin(site, draftFile(site.sourceFile));
      const awaited = "notes" in tried ? [site.node, ...(tried.along ?? [])] : [];
      const place = ownerOf(site.node);
      const declined =
        "declined" in tried ? tried.declined : "declined" in place ? place.declined : undefined;
      return {
        node: site.node,
        site,
        stop: declined === undefined ? undefined : { node: site.node, reason: declined },
        notes: "notes" in tried ? [...tried.notes, ...awaited.flatMap(interleaving)] : [],
        along: "notes" in tried ? (tried.along ?? []) : [],
        replaces: replacedBy(site),
        needs: () => [owner(site.node)],
        draft: (draftOf) => void replaceByTwin(site, draftOf(site.sourceFile)),
      };
    });

  /** The function around a node that is to be awaited. */
  const owner = (node: ts.Node): Item => {
    const place = ownerOf(node);
    if ("declined" in place) return stopAt(node, place.declined);
    if (ts.isConstructorDeclaration(place.owner)) return construction.awaited(node, place.owner);
    if (!ts.isSourceFile(place.owner)) return functionItem(place.owner as FunctionBody);
    return once(functions, place.owner, () => moduleItem(place.owner as ts.SourceFile, node));
  };

  const construction = createConstruction(tools, owner);
  const getters = createGetters(tools, owner);

  const moduleItem = (file: ts.SourceFile, node: ts.Node): Item => {
    const place = inModule(file);
    const declined = "declined" in place ? place.declined : tools.whyNoTopLevelAwait(file);
    return declined !== undefined
      ? stopAt(node, declined)
      : { node: file, notes: [], needs: () => NOTHING, draft: () => {} };
  };

  const functionItem = (body: FunctionBody): Item =>
    once(functions, body, () => {
      if (isAsync(body)) return { node: body, stays: true, notes: [], needs: () => NOTHING, draft: () => {} };
      if (ts.isGetAccessorDeclaration(body))
        return turnsGetters
          ? getters.item(body as GetterBody)
          : stopAt(body, getters.whyNot(body as GetterBody));
      const never = whyNeverAsync(body);
      if (never !== undefined) return stopAt(body, never);
      if (types.returned(body) === "promise") return asyncItem(body, []);
      const outer = outermost(body);
      const { parent } = outer;
      if (ts.isCallExpression(parent) && parent.expression === outer)
        return asyncItem(body, [], () => [awaitItem(parent)]);
      const isArgument =
        (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== outer;
      if (isArgument) return handedItem({ call: parent, argument: outer as ts.Expression }, body);
      if (nameNodeOf(body) || ts.isFunctionDeclaration(body) || ts.isExportAssignment(parent))
        return familyItem(body);
      return namelessItem(body);
    });

  /** Returned, listed, or given as a value: what is known of its roles decides. */
  const namelessItem = (body: FunctionBody): Item => {
    const found = links.functionOf(body);
    const [role] = found ? contexts.rolesOf(found).filter(({ runs }) => runs !== "kept") : [];
    if (!role) return stopAt(body, `${functionName(body)} is kept as a value, and who calls it is not known`);
    return receivedItem(body, receptions.byRole(role, body));
  };

  const asyncItem = (
    body: FunctionBody,
    notes: readonly string[],
    then: () => readonly Item[] = () => NOTHING,
    forwards = false,
  ): Item => ({
    node: body,
    notes,
    needs: then,
    draft(draftOf) {
      const draft = draftOf(body.getSourceFile());
      makeAsync(draft, body);
      if (forwards) forwardRejection(draft, body);
    },
  });

  const receivedItem = (body: FunctionBody, reception: Reception): Item => {
    if (reception.is === "stop") return stopAt(body, reception.reason);
    if (reception.is === "callback")
      return stopAt(body, "it is the callback of a call that can't be rewritten");
    const forwards = reception.forwards === "express";
    const declined = forwards ? whyNotForwarded(body) : undefined;
    if (declined !== undefined) return stopAt(body, declined);
    return asyncItem(body, reception.notes, undefined, forwards);
  };

  /** A function written as an argument. */
  const handedItem = (handed: Handed, body: FunctionBody): Item => {
    const check =
      tools.isTest(body.getSourceFile()) && ts.isCallExpression(handed.call) && throwCheckOf(handed.call);
    if (check) return { ...asyncItem(body, []), needs: () => [throwItem(check)] };
    const called = receptions.parameterCall(handed, body);
    if (called) return { ...asyncItem(body, []), needs: () => [parameterItem(called)] };
    const reception = receptions.of(handed, body);
    if (reception.is !== "callback") return receivedItem(body, reception);
    return callbackItem(handed, body, reception);
  };

  const throwItem = (check: ThrowCheck): Item =>
    once(awaits, check.whole, () => ({
      node: check.whole,
      notes: [],
      needs: () => [owner(check.whole)],
      draft: (draftOf) => drawThrowCheck(draftOf(check.whole.getSourceFile()), check),
    }));

  /** The receiver awaits what its parameter gives, and may be handed functions of either kind. */
  const parameterItem = ({ call, parameter }: ParameterCall): Item =>
    once(parameters, parameter, () => ({
      node: parameter,
      notes: [],
      needs: () => [awaitItem(call)],
      draft: (draftOf) => widenType(draftOf(parameter.getSourceFile()), parameter),
    }));

  const callbackItem = (
    { call, argument }: Handed,
    callback: FunctionBody | undefined,
    { form, items, notes }: Extract<Reception, { is: "callback" }>,
  ): Item =>
    once(callbacks, call, () => {
      const whole = call as ts.CallExpression;
      const found = { call: whole, form, callback, argument, items };
      const refused = whyNotRewritten(found);
      if (refused !== undefined) return stopAt(call, refused);
      const keys = form === "sort" ? sortKeys(found) : undefined;
      const keepsFunction = form !== "loop" && form !== "sort";
      const isAwaited = form === "map" && isInPromiseAll(whole);
      const item: Item = {
        node: call,
        notes: [...notes, ...(isAwaited ? [] : interleaving(call))],
        drops: keys ? [keys.other] : [],
        needs: () => (isAwaited ? [] : [owner(call)]),
        draft(draftOf, done) {
          const draft = draftOf(call.getSourceFile());
          if (keepsFunction && callback && !isAsync(callback)) makeAsync(draft, callback);
          rewriteCall(draft, { ...found, together: areTogether(item, callback, done) });
        },
      };
      return item;
    });

  /** Whether the items of an array may be worked on side by side: only short questions are asked, and nothing is written. */
  const areTogether = (item: Item, callback: FunctionBody | undefined, done: ReadonlySet<Item>): boolean => {
    const changed = new Set([...done].map(({ node }) => node));
    const asks = [...operations.values()].filter((each) => done.has(each) && leadsTo(each, item));
    return (
      ![...done].some((each) => each.works && leadsTo(each, item)) &&
      asks.every(({ site }) => isQuestion(site) || (isBounded(item.node) && isRead(site))) &&
      (callback === undefined || mayRunTogether(callback, changed))
    );
  };

  const leadsTo = (from: Item, to: Item): boolean => {
    const closure = planner.closureOf(from);
    return "items" in closure && closure.items.has(to);
  };

  const awaitItem = (call: ts.CallExpression): Item =>
    once(awaits, call, () => {
      const place = ownerOf(call);
      if ("declined" in place) return stopAt(call, place.declined);
      const isAwaited = ts.isAwaitExpression(outermost(call).parent) || isListedInPromiseAll(call);
      if (!isAwaited && isInsideChain(call))
        return stopAt(call, "the optional chain goes on behind the call: an await would cut it in two");
      const guessed = links.isGuessed(call)
        ? [`\`${excerpt(call)}\` is taken for a call of it by its name alone`]
        : [];
      return {
        node: call,
        notes: [...guessed, ...(isAwaited ? [] : interleaving(call))],
        ...(isAwaited ? { stays: true as const } : {}),
        needs: () => (isAwaited ? NOTHING : [owner(call)]),
        draft(draftOf, done) {
          if ([...done].some(({ takesOver }) => takesOver?.has(call))) return;
          const draft = draftOf(call.getSourceFile());
          const { before, after } = awaitingCall(call, draft.moved);
          if (!isAwaited) draft.rewrite.wrap(call, before, after);
        },
      };
    });

  const familyItem = (body: FunctionBody): Item => {
    const family = createFamily(body, tools);
    const item = itemOfFamily(body, family);
    for (const each of family.functions) functions.set(each, item);
    return item;
  };

  const itemOfFamily = (body: FunctionBody, family: Family): Item => {
    const found = [...family.functions, ...family.signatures].flatMap((each): Stop[] => {
      const never = whyNeverAsync(each);
      return never === undefined ? [] : [{ node: each, reason: never }];
    });
    const received = [...family.functions].map((each) => receptions.ofNamed(each, family));
    const refused = received.flatMap(({ reception, node }): Stop[] =>
      reception.is === "stop" ? [{ node, reason: `${family.name}: ${reception.reason}` }] : [],
    );
    const [stop] = [...found, ...family.stops, ...refused];
    if (stop) return { ...stopAt(stop.node, stop.reason), node: body };
    const forwarding = new Set(
      received.flatMap(({ reception, node }) =>
        reception.is === "fine" && reception.forwards === "express" ? [node] : [],
      ),
    );
    const unforwarded = [...forwarding].flatMap((each) => whyNotForwarded(each) ?? []);
    if (unforwarded.length > 0) return stopAt(body, unforwarded[0]!);
    return {
      node: body,
      notes: [
        ...familyNotes(
          family,
          (each) => isPublicFunction(each, tools),
          received.some(({ isAwaited }) => isAwaited),
        ),
        ...received.flatMap(({ reception }) => (reception.is === "fine" ? reception.notes : [])),
      ],
      needs: () => [
        ...[...family.calls].map(awaitItem),
        ...family.handed.flatMap((handed) => {
          const called = receptions.parameterCall(handed, body);
          if (called) return [parameterItem(called)];
          const reception = receptions.of(handed, body);
          if (reception.is === "callback") return [callbackItem(handed, undefined, reception)];
          return reception.is === "stop"
            ? [stopAt(handed.argument, `${family.name}: ${reception.reason}`)]
            : [];
        }),
      ],
      draft(draftOf) {
        for (const each of family.functions) {
          const draft = draftOf(each.getSourceFile());
          makeAsync(draft, each);
          if (forwarding.has(each)) forwardRejection(draft, each);
        }
        for (const each of family.signatures) promiseType(draftOf(each.getSourceFile()), each);
        for (const each of family.standIns) drawStandIn(draftOf(each.getSourceFile()), each);
      },
      functions: new Set<ts.Node>([...family.functions, ...family.standIns]),
    };
  };

  const needsOf = (item: Item): readonly Item[] => {
    let found = needs.get(item);
    if (!found) needs.set(item, (found = item.needs()));
    return found;
  };
  const planner: Planner = {
    operation,
    needsOf,
    awaited: awaitItem,
    functionItem,
    owner,
    closureOf(item) {
      let found = closures.get(item);
      if (!found) closures.set(item, (found = closureOf(item, needsOf)));
      return found;
    },
  };
  return planner;
}

function replacedBy({ row }: FixSite): Replaced {
  const symbol = parseSymbol(row.symbol);
  return { module: symbol.module, name: calledPath(symbol).at(-1) ?? "" };
}

export interface OperationItem extends Item {
  readonly site: FixSite;
  /** Other operations that its recipe replaces with it. */
  readonly along: readonly ts.Node[];
}
