/**
 * What one operation at a time may use, told by names: a connection, a transaction, a cursor, a lock, a page, a stream.
 * Whoever uses it next has to wait, whatever the two read and write.
 */
import type { Value } from "../../facts/facts.ts";
import type { SiteNode } from "../universe.ts";

const ONE_AT_A_TIME =
  /(connection|transaction|trx|\btx\b|queryRunner|cursor|lock|mutex|semaphore|session|\bpage\b|browser|stream|writer|socket|iterator|repl|prompt|readline)/i;

/** What is handed on for one user at a time. */
const HANDED_ON = /^(session|transaction|trx|tx|queryRunner|connection)$/i;

/** The name of what the call uses and nobody else may use meanwhile. */
export function exclusiveOf({ file, facts: { callee, arguments: given } }: SiteNode): string | undefined {
  const receiver = callee.is === "member" ? nameOf(callee.of) : undefined;
  if (receiver !== undefined && ONE_AT_A_TIME.test(receiver)) return receiver;
  for (const value of given) {
    const name = nameOf(value);
    if (name !== undefined && HANDED_ON.test(name)) return name;
    if (value.is !== "object") continue;
    const property = file.facts.objects[value.index]?.properties.find((each) => HANDED_ON.test(each.name));
    if (property) return nameOf(property.value) ?? property.name;
  }
  return undefined;
}

/** The last name: `transaction` of `options.transaction`. */
function nameOf(value: Value): string | undefined {
  if (value.is === "name") return value.name;
  return value.is === "member" ? (value.name ?? undefined) : undefined;
}
