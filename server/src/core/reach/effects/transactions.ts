/**
 * Code that has one connection to itself: what is handed to `transaction`, and what uses a connection that was handed
 * in or taken out of a pool. Two things that it asks of the database are done one after the other, whatever they are.
 */
import { indexOfName } from "../../facts/state.ts";
import type { Value } from "../../facts/facts.ts";
import type { FileNode, SiteNode } from "../universe.ts";

/** Functions that call what they are given in a transaction. */
const TRANSACTION =
  /^\$?(transaction|withTransaction|runTransaction|runInTransaction|inTransaction|executeTransaction|useTransaction|transactional|interactiveTransaction|begin|managedTransaction|withSession|taskIf|tx|txIf)$/i;

/** Methods with these decorators run in one. */
const DECORATOR = /^(Transactional|Transaction|UseTransaction)$/;

/** Types of parameters that stand for one connection. */
const HELD =
  /^((Sql|Mongo)?EntityManager|QueryRunner|PoolClient|PoolConnection|TransactionClient|Transaction|ClientSession|TransactionClientContract|DatabaseTransactionConnection|PgTransaction|Trx)$/;

/** Calls that take one out of a pool. */
const TAKES =
  /^(connect|getConnection|getClient|acquire|acquireConnection|reserve|startSession|createQueryRunner|beginTransaction)$/;

export interface Transactions {
  /** The call stands in a function that runs in a transaction. */
  has(site: SiteNode): boolean;
  /** The name of the one connection that the call uses; undefined where it uses none. */
  connectionOf(site: SiteNode): string | undefined;
}

export function createTransactions(): Transactions {
  const known = new Map<FileNode, ReadonlySet<number>>();
  const handedOf = (file: FileNode): ReadonlySet<number> => {
    let found = known.get(file);
    if (!found) known.set(file, (found = handedOver(file)));
    return found;
  };
  return {
    has({ file, facts }) {
      const handed = handedOf(file);
      if (handed.size === 0) return false;
      for (let at = facts.function; at >= 0; at = file.facts.functions[at]?.parent ?? -1)
        if (handed.has(at)) return true;
      return false;
    },
    connectionOf({ file, facts: { callee, arguments: given } }) {
      const handed = handedOf(file);
      const receiver = callee.is === "member" ? heldName(file, callee.of, handed) : undefined;
      if (receiver !== undefined) return receiver;
      for (const value of given) {
        const name = value.is === "name" ? heldName(file, value, handed) : undefined;
        if (name !== undefined) return name;
      }
      return undefined;
    },
  };
}

/** The functions of a file that something runs in a transaction. */
function handedOver({ facts: { sites, functions } }: FileNode): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { name, kind, arguments: given } of sites)
    if (kind !== "decorator" && TRANSACTION.test(name))
      for (const value of given) if (value.is === "function") found.add(value.index);
  for (const { index, decorators } of functions)
    if (decorators.some((site) => DECORATOR.test(sites[site]?.name ?? ""))) found.add(index);
  return found;
}

/** What the value begins with, if that is one connection: `manager` of `manager.getRepository(User)`. */
function heldName(file: FileNode, value: Value, handed: ReadonlySet<number>): string | undefined {
  const { scopes, bindings, sites } = file.facts;
  if (value.is === "member" || value.is === "element") return heldName(file, value.of, handed);
  if (value.is === "call") {
    const callee = sites[value.site]?.callee;
    return callee?.is === "member" ? heldName(file, callee.of, handed) : undefined;
  }
  if (value.is !== "name") return undefined;
  const index = indexOfName(scopes, value.scope, value.name);
  const binding = index === undefined ? undefined : bindings[index];
  if (!binding) return undefined;
  const { type, parameter, values } = binding;
  // What the callback of `transaction` is given first is its connection.
  const isHeld = parameter
    ? HELD.test(typeName(type)) || (parameter.index === 0 && handed.has(parameter.function))
    : values.some((each) => isTaken(file, each));
  return isHeld ? value.name : undefined;
}

function typeName(type: Value | undefined): string {
  const of = type?.is === "typed" ? type.type : type;
  return of?.is === "name" || of?.is === "member" ? (of.name ?? "") : "";
}

/** `await pool.connect()` */
function isTaken({ facts: { sites } }: FileNode, value: Value): boolean {
  const call = value.is === "await" ? value.of : value;
  return call.is === "call" && TAKES.test(sites[call.site]?.name ?? "");
}
