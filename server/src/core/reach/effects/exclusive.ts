/**
 * What one operation at a time may use, told by names: a connection, a transaction, a cursor, a lock, a page, a stream.
 * Whoever uses it next has to wait, whatever the two read and write.
 */
import type { Value } from "../../facts/facts.ts";
import type { SiteNode } from "../universe.ts";

/** As the last word of a name, so that `sessionStore`, `connectionPool` and `block` are something else; a transaction anywhere. */
const ONE_AT_A_TIME =
  /(connection|queryRunner|cursor|(?<![bc])lock|mutex|semaphore|session|^page|browser|browserContext|stream|writer|socket|iterator|^repl|prompt|readline)$|^(tx|trx)|(Tx|Trx)$|transaction/i;

/** What is handed on for one user at a time. */
const HANDED_ON = /^(session|transaction|trx|tx|queryRunner|connection)$/i;

/** What a call uses and nobody else may use meanwhile, with its name. */
export interface Exclusive {
  readonly name: string;
  readonly value: Value;
}

/** The name of the first of them. */
export function exclusiveOf(site: SiteNode): string | undefined {
  return exclusiveIn(site)[0]?.name;
}

export function exclusiveIn({ file, facts: { callee, arguments: given } }: SiteNode): readonly Exclusive[] {
  const owner = callee.is === "member" ? exclusiveAmong(callee.of) : undefined;
  const handed = given.flatMap((value): Exclusive[] => {
    const name = nameOf(value);
    if (name !== undefined && (HANDED_ON.test(name) || (value.is === "name" && ONE_AT_A_TIME.test(name))))
      return [{ name, value }];
    if (value.is !== "object") return [];
    const properties = file.facts.objects[value.index]?.properties ?? [];
    return properties
      .filter((each) => HANDED_ON.test(each.name))
      .map((each) => ({ name: nameOf(each.value) ?? each.name, value: each.value }));
  });
  return owner ? [owner, ...handed] : handed;
}

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
