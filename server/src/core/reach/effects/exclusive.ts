/**
 * What one operation at a time may use, told by names: a connection, a transaction, a cursor, a lock, a page, a stream.
 * Whoever uses it next has to wait, whatever the two read and write.
 */
import { pageEffect, type PageEffect } from "../../catalogue/effects/steered-pages.ts";
import type { Value } from "../../facts/facts.ts";
import type { FileNode, SiteNode } from "../universe.ts";

/** As the last word of a name, so that `sessionStore`, `connectionPool` and `block` are something else; a transaction anywhere. */
const ONE_AT_A_TIME =
  /(connection|queryRunner|cursor|(?<![bc])lock|mutex|semaphore|session|^page|browser|browserContext|stream|writer|socket|iterator|^repl|prompt|readline)$|^(tx|trx)|(Tx|Trx)$|transaction/i;

/** What is handed on for one user at a time. */
const HANDED_ON =
  /^(session|transaction|trx|tx|queryRunner|connection|sharedContext|transactionContext|transactionManager)$/i;

/** What a call uses and nobody else may use meanwhile, with its name. */
export interface Exclusive {
  readonly name: string;
  readonly value: Value;
}

/** The name of the first of them. */
export function exclusiveOf(site: SiteNode): string | undefined {
  return exclusiveIn(site)[0]?.name;
}

export function exclusiveIn(site: SiteNode): readonly Exclusive[] {
  const { callee, arguments: given } = site.facts;
  const { file } = site;
  const isLook = steeredPage(site)?.effect?.mode === "read";
  const owner = callee.is === "member" && !isLook ? exclusiveAmong(callee.of) : undefined;
  const handed = given.flatMap((value) => handedIn(file, value, DEEPEST));
  return owner ? [owner, ...handed] : handed;
}

/** Calls and objects in each other, at most: `save(item, createContext({ transaction }))`. */
const DEEPEST = 3;

function handedIn(file: FileNode, value: Value, left: number): readonly Exclusive[] {
  if (left === 0) return [];
  switch (value.is) {
    case "name":
      return HANDED_ON.test(value.name) || ONE_AT_A_TIME.test(value.name)
        ? [{ name: value.name, value }]
        : [];
    case "member":
      return value.name !== null && HANDED_ON.test(value.name) ? [{ name: value.name, value }] : [];
    case "object":
      return (file.facts.objects[value.index]?.properties ?? []).flatMap((each) =>
        HANDED_ON.test(each.name)
          ? [{ name: nameOf(each.value) ?? each.name, value: each.value }]
          : handedIn(file, each.value, left - 1),
      );
    case "call":
      return (file.facts.sites[value.site]?.arguments ?? []).flatMap((each) =>
        handedIn(file, each, left - 1),
      );
    default:
      return [];
  }
}

export interface SteeredPage {
  readonly page: string;
  /** What the command does, if others may be under way meanwhile. */
  readonly effect: PageEffect | undefined;
}

/** The page that the call is a command for, by its name. */
export function steeredPage({ facts: { callee, name } }: SiteNode): SteeredPage | undefined {
  const page = callee.is === "member" ? nameOf(callee.of) : undefined;
  return page !== undefined && PAGE.test(page) ? { page, effect: pageEffect(name) } : undefined;
}

const PAGE = /^page$/i;

/** `page` of `page.keyboard`: whoever uses a part of it uses it. */
function exclusiveAmong(value: Value): Exclusive | undefined {
  const name = nameOf(value);
  if (name !== undefined && ONE_AT_A_TIME.test(name)) return { name, value };
  return value.is === "member" ? exclusiveAmong(value.of) : undefined;
}

/** The last name: `transaction` of `options.transaction`. */
function nameOf(value: Value): string | undefined {
  if (value.is === "name") return value.name;
  return value.is === "member" ? (value.name ?? undefined) : undefined;
}
