/** Follows what a call is given to where it comes from. By names and declared types: nobody is asked. */
import type { Binding, Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import { pathOf } from "../work/keys.ts";
import type { Extent } from "./extent.ts";
import { bytesOf, largestBody } from "./limits.ts";
import { isMeasured } from "./measured.ts";
import { isOpenQuery } from "./queries.ts";

/** Names of names of names, at most. */
const MAX_DEPTH = 10;

/** Calls that give what they are called on, or a text of it. */
const SAME = /^(toString|trim|trimStart|trimEnd|join|replace|replaceAll|concat|toArray|lean|exec|flat|map)$/;
/** Functions that give what they are given. */
const OF_ARGUMENT =
  /^(JSON\.(parse|stringify)|structuredClone|Buffer\.(concat|from)|String|Array\.from|Promise\.resolve)$/;
const CUTS = /^(slice|substring|substr|subarray)$/;
/** What a request gives of its body, as it arrives. */
const READS_BODY = /^(text|arrayBuffer|buffer|bytes|blob)$/;
/** Functions that are given a request and read its body. */
const READ_BODY = /^(getRawBody|rawBody|text|buffer|arrayBuffer)$/;
const BODY = /^(body|rawBody|payload|textBody)$/;
const REQUEST = /^(req|request|incoming|incomingMessage)$/i;
const REQUEST_BODY = "the request body";

export type ExtentOf = (site: SiteNode, at: number) => Extent | undefined;

export function createExtents(
  evaluator: Evaluator,
  { namedCalleesOf }: Pick<Sites, "namedCalleesOf">,
): ExtentOf {
  let largest: number | undefined;
  /** What was found, and what is being looked for: circles lead nowhere. */
  const known = new Map<Value, Extent | undefined>();

  const follow = (file: FileNode, value: Value, left: number): Extent | undefined => {
    if (left === 0) return undefined;
    if (known.has(value)) return known.get(value);
    known.set(value, undefined);
    const found = compute(file, value, left);
    known.set(value, found);
    return found;
  };

  const compute = (file: FileNode, value: Value, left: number): Extent | undefined => {
    switch (value.is) {
      case "constant":
        return typeof value.value === "string"
          ? { is: "known", bytes: value.value.length, of: "a text of the program" }
          : undefined;
      case "name":
        return ofName(file, value, left - 1);
      case "member":
        return ofMember(file, value, left - 1);
      case "await":
        return follow(file, value.of, left - 1);
      case "either":
        return openest(value.of.map((each) => follow(file, each, left - 1)));
      case "template":
        return together(value.of.map((each) => follow(file, each, left - 1)));
      case "binary":
        return value.operator === "+"
          ? together(partsOf(value).map((each) => follow(file, each, left - 1)))
          : undefined;
      // `for await (const chunk of request)`.
      case "element":
        return isRequest(file, value.of) ? open(REQUEST_BODY) : follow(file, value.of, left - 1);
      case "call":
        return ofCall(file, file.sites[value.site], left - 1);
      case "new":
        return ofPromise(file, file.facts.sites[value.site], left - 1);
      default:
        return undefined;
    }
  };

  const isRequest = (file: FileNode, value: Value): boolean => {
    if (value.is === "member") return value.name !== null && REQUEST.test(value.name);
    const binding = value.is === "name" ? evaluator.bindingOf(file, value) : undefined;
    return binding?.parameter !== undefined && REQUEST.test(binding.name);
  };

  const ofName = (
    file: FileNode,
    value: Extract<Value, { is: "name" }>,
    left: number,
  ): Extent | undefined => {
    const binding = evaluator.bindingOf(file, value);
    if (!binding || isMeasured(evaluator, file, binding)) return undefined;
    if (binding.parameter) return ofParameter(file, binding);
    return openest([...binding.values, ...(binding.elements ?? [])].map((each) => follow(file, each, left)));
  };

  /** What `request.on("data", (chunk) => …)` gives. */
  const ofParameter = (file: FileNode, { parameter }: Binding): Extent | undefined => {
    if (parameter?.index !== 0) return undefined;
    const listener = file.facts.sites.find(
      ({ name, arguments: given }) =>
        /^(on|addListener)$/.test(name) &&
        given.some((each) => each.is === "function" && each.index === parameter.function),
    );
    const [event] = listener?.arguments ?? [];
    const isData = event?.is === "constant" && event.value === "data";
    const isOfRequest = listener?.callee.is === "member" && isRequest(file, listener.callee.of);
    return isData && isOfRequest ? open(REQUEST_BODY) : undefined;
  };

  /** A framework that gives a body has read it, up to its limit. */
  const ofMember = (
    file: FileNode,
    value: Extract<Value, { is: "member" }>,
    left: number,
  ): Extent | undefined => {
    if (value.name !== null && BODY.test(value.name) && isRequest(file, value.of)) {
      largest ??= largestBody(evaluator.universe, evaluator);
      return { is: "bounded", bytes: largest, of: REQUEST_BODY };
    }
    return value.name === "rows" ? follow(file, value.of, left) : undefined;
  };

  const ofCall = (file: FileNode, node: SiteNode | undefined, left: number): Extent | undefined => {
    if (!node) return undefined;
    const { facts } = node;
    const { callee, name, arguments: given } = facts;
    const [first, second] = given;
    if (OF_ARGUMENT.test(pathOf(callee))) return first && follow(file, first, left);
    const { functions } = namedCalleesOf(node);
    if (functions.length > 0)
      return openest(
        functions.flatMap((called) => called.facts.returns.map((each) => follow(called.file, each, left))),
      );
    if (READ_BODY.test(name) && first && isRequest(file, first)) return limited(file, second);
    if (isOpenQuery(evaluator, file, facts)) return open("all rows of a query");
    if (callee.is !== "member") return undefined;
    if (READS_BODY.test(name) && isRequest(file, callee.of)) return open(REQUEST_BODY);
    if (CUTS.test(name)) return ofCut(file, facts, left);
    return SAME.test(name) ? follow(file, callee.of, left) : undefined;
  };

  /** `text.slice(0, 1000)`: so much at most. */
  const ofCut = (
    file: FileNode,
    { callee, arguments: [from, to] }: Site,
    left: number,
  ): Extent | undefined => {
    const whole = callee.is === "member" ? follow(file, callee.of, left) : undefined;
    const bytes =
      to && from && evaluator.constant(file, from) === 0 ? evaluator.constant(file, to) : undefined;
    return whole && typeof bytes === "number" ? { is: "bounded", bytes, of: whole.of } : undefined;
  };

  /** `getRawBody(request, { limit: "1mb" })`. */
  const limited = (file: FileNode, options: Value | undefined): Extent => {
    const object = options?.is === "object" ? file.facts.objects[options.index] : undefined;
    const value = object?.properties.find(({ name }) => name === "limit")?.value;
    const bytes = value && bytesOf(evaluator.constant(file, value));
    return bytes === undefined ? open(REQUEST_BODY) : { is: "bounded", bytes, of: REQUEST_BODY };
  };

  /** What `new Promise((resolve) => …)` is resolved with. */
  const ofPromise = (file: FileNode, site: Site | undefined, left: number): Extent | undefined => {
    const [executor] = site?.arguments ?? [];
    if (site?.name !== "Promise" || executor?.is !== "function") return undefined;
    const body = file.functions[executor.index];
    const resolve = body?.facts.parameters[0];
    if (!body || !resolve) return undefined;
    return openest(
      resolvings(file, body, file.facts.bindings[resolve.binding]!).map((each) => follow(file, each, left)),
    );
  };

  const resolvings = (file: FileNode, { facts }: FunctionNode, binding: Binding): Value[] =>
    file.facts.sites.flatMap(({ callee, nodeStart, arguments: [first] }) => {
      const isInside = facts.start <= nodeStart && nodeStart < facts.end;
      const isCall = isInside && callee.is === "name" && evaluator.bindingOf(file, callee) === binding;
      return isCall && first ? [first] : [];
    });

  return ({ file, facts }, at) => {
    const value = facts.arguments[at];
    return value && !facts.spread ? follow(file, value, MAX_DEPTH) : undefined;
  };
}

function open(of: string): Extent {
  return { is: "open", of };
}

/** `"See " + address + " for more"`: its parts. */
function partsOf(value: Value): readonly Value[] {
  if (value.is !== "binary" || value.operator !== "+") return [value];
  return [...partsOf(value.left), ...partsOf(value.right)];
}

/** Characters that a name or a number adds to a text of the program. */
const INSERTED = 30;

/** A text put together: where most of it is written in the program, what is put in is short. */
function together(parts: readonly (Extent | undefined)[]): Extent | undefined {
  const unknown = parts.filter((each) => each === undefined).length;
  const known = parts.filter((each) => each !== undefined);
  const found = openest(known);
  if (found?.is === "open") return found;
  if (unknown === 0) return found && { ...found, ...summed(known) };
  const { bytes } = summed(known);
  const isWritten = known.every(({ is }) => is === "known") && bytes >= INSERTED * unknown;
  return isWritten
    ? { is: "known", bytes: bytes + INSERTED * unknown, of: "a text of the program" }
    : undefined;
}

function summed(extents: readonly Extent[]): { readonly bytes: number } {
  return { bytes: extents.reduce((sum, each) => sum + (each.is === "open" ? 0 : each.bytes), 0) };
}

/** What has no bound, else the largest; a constant says nothing where there is more. */
function openest(extents: readonly (Extent | undefined)[]): Extent | undefined {
  const found = extents.filter((each) => each !== undefined);
  const sized = found.filter((each) => each.is !== "open");
  return (
    found.find(({ is }) => is === "open") ??
    (sized.length === extents.length
      ? sized.reduce<Extract<Extent, { bytes: number }> | undefined>(
          (most, each) => (!most || each.bytes > most.bytes ? each : most),
          undefined,
        )
      : undefined)
  );
}
