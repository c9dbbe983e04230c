/** The items of a getter that becomes a method, and of those who read it. */
import { ts } from "ts-morph";
import { ownerOf } from "../../await-place.ts";
import { awaitingCall } from "../../await-text.ts";
import type { FileDraft } from "../../file-draft.ts";
import { interleavingNotes } from "../../interleaving.ts";
import { spanOf } from "../../rewrite.ts";
import { functionName, isPromiseType, promiseType } from "../functions.ts";
import { NO_CHANGE, stopAt, type Item } from "../items.ts";
import { isPublicFunction } from "../notes.ts";
import type { PlannerTools } from "../planner.ts";
import { excerpt } from "../receivers.ts";
import { getterFamily, type GetterBody, type GetterFamily, type WantedMember } from "./getter-family.ts";

export interface Getters {
  /** Why it can't wait as it is, and whether a method could. */
  whyNot(getter: GetterBody): string;
  /** The getter as a method, and all that changes with it. */
  item(getter: GetterBody): Item;
}

/** `owner` is what has to become async so that the node can be awaited. */
export function createGetters(tools: PlannerTools, owner: (node: ts.Node) => Item): Getters {
  const known = new Map<ts.Node, Item>();
  const reads = new Map<ts.Node, Item>();
  const families = new Map<ts.Node, GetterFamily>();

  const familyOf = (getter: GetterBody): GetterFamily => {
    let family = families.get(getter);
    if (!family) families.set(getter, (family = getterFamily(getter, tools)));
    return family;
  };

  const whyNot = (getter: GetterBody): string => {
    const { stop } = familyOf(getter);
    const name = functionName(getter);
    return stop
      ? `the getter ${name} can't await, and can't become a method: ${stop.reason}`
      : `the getter ${name} can't await: it would have to become a method`;
  };

  const make = (getter: GetterBody): Item => {
    const family = familyOf(getter);
    const { getters, wanted, stop } = family;
    const name = functionName(getter);
    if (stop) return { ...NO_CHANGE, node: getter, stop: { node: stop.node, reason: whyNot(getter) } };
    const givesPromise = tools.types.returned(getter) === "promise";
    return {
      node: getter,
      notes: notesOf(family, name),
      needs: () => [...family.reads].map((read) => readItem(read, givesPromise)),
      functions: getters,
      draft(draftOf) {
        for (const each of getters) drawMethod(draftOf(each.getSourceFile()), each);
        for (const each of wanted) drawWanted(draftOf(each.getSourceFile()), each);
      },
    };
  };

  const notesOf = ({ getters, unsure }: GetterFamily, name: string): readonly string[] => {
    const isPublic = [...getters].some((each) => isPublicFunction(each, tools));
    const [first] = unsure;
    return [
      `${name} is a method from now on, which has to be called and awaited`,
      ...(first ? [`\`${excerpt(first)}\` may read it: the type of its receiver is not known`] : []),
      ...(isPublic ? [`${name} is exported by the package, whose users would have to call it`] : []),
    ];
  };

  const readItem = (read: ts.Expression, givesPromise: boolean): Item => {
    let item = reads.get(read);
    if (!item) reads.set(read, (item = givesPromise ? calledItem(read) : awaitedItem(read)));
    return item;
  };

  const awaitedItem = (read: ts.Expression): Item => {
    const place = ownerOf(read);
    if ("declined" in place) return stopAt(read, place.declined);
    return {
      node: read,
      notes: ts.isConstructorDeclaration(place.owner) ? [] : interleavingNotes(read, place.owner),
      needs: () => [owner(read)],
      draft(draftOf) {
        const { rewrite, moved } = draftOf(read.getSourceFile());
        const { before, after } = awaitingCall(read, moved);
        rewrite.wrap(read, before, `()${after}`);
      },
    };
  };

  return {
    whyNot,
    item(getter) {
      let item = known.get(getter);
      if (!item) {
        known.set(getter, (item = make(getter)));
        for (const each of item.functions ?? []) known.set(each, item);
      }
      return item;
    },
  };
}

/** What it gives is a promise already: whoever reads it waits. */
function calledItem(read: ts.Expression): Item {
  return {
    ...NO_CHANGE,
    node: read,
    draft: (draftOf) => draftOf(read.getSourceFile()).rewrite.wrap(read, "", "()"),
  };
}

/** `get text(): string` becomes `async text(): Promise<string>`. */
function drawMethod(draft: FileDraft, getter: GetterBody): void {
  const keyword = getter.getChildren().find(({ kind }) => kind === ts.SyntaxKind.GetKeyword)!;
  draft.rewrite.replace(spanOf(keyword), "async");
  promiseType(draft, getter);
}

/** `readonly text: string` and `abstract get text(): string` become methods without a body. */
function drawWanted(draft: FileDraft, member: WantedMember): void {
  const { rewrite } = draft;
  if (ts.isGetAccessorDeclaration(member)) {
    const keyword = member.getChildren().find(({ kind }) => kind === ts.SyntaxKind.GetKeyword)!;
    rewrite.replace({ start: keyword.getStart(), end: member.name.getStart() }, "");
    return promiseType(draft, member);
  }
  const readonly = member.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
  if (readonly) rewrite.replace({ start: readonly.getStart(), end: member.name.getStart() }, "");
  rewrite.replace({ start: member.name.end, end: member.name.end }, "()");
  const { type } = member;
  if (type && !isPromiseType(type)) rewrite.wrap(type, "Promise<", ">");
}
