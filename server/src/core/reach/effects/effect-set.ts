/**
 * What a piece of code reads and changes beside giving a result. What lives in this folder: putting that together from
 * facts and from what the calls lead to, and telling whether two pieces of code get in each other's way. What doesn't:
 * rows of APIs (`catalogue/effects/`), and which awaits are reported (`rules/`).
 */
import type { Mode, Resource } from "../../catalogue/effects/effect-row.ts";
import { isOpenToCallers, keyOf, type Located } from "./located.ts";

/** A part of the program's memory that outlives the code which touches it. */
export interface Touched {
  /** Equal for places that may be the same. */
  readonly key: string;
  /** As messages name it: `this.session`, `cache`. */
  readonly label: string;
  /** False where another object may be meant: a property of something that was handed in. */
  readonly isSure: boolean;
  /** It is only counted or marked there: the order makes no difference to it. */
  readonly inAnyOrder?: true;
  /** The function whose text touches it, by its id in the universe; -1 for code that is looked at by itself. */
  readonly by: number;
  /** For a write: this API or function of a package, as the text names it, does it to what it is given. */
  readonly handedTo?: string;
}

/** Something outside of memory. */
export interface Outside {
  readonly resource: Resource;
  readonly mode: Mode;
  /** The path, URL or key, as far as it is known: others are other parts of the resource. Absent: anywhere in it. */
  readonly of?: Located;
  /** Who does it, as messages name it: `node:fs/promises.writeFile`, `db.save`. */
  readonly by: string;
  /** False where only the name of a function that nobody knows says so. */
  readonly isSure: boolean;
}

export interface EffectSet {
  readonly reads: ReadonlyMap<string, Touched>;
  readonly writes: ReadonlyMap<string, Touched>;
  readonly outside: ReadonlyMap<string, Outside>;
  /** Functions of which nothing is known, not even by their names; true where the code calls them itself. */
  readonly unknown: ReadonlyMap<string, boolean>;
  /** Names of what the code itself uses and nobody else may use meanwhile: `transaction`. */
  readonly exclusive: ReadonlySet<string>;
  /** A function that the code calls throws something itself: what comes after the code may not be meant to happen. */
  readonly mayThrow: boolean;
}

export const NO_EFFECTS: EffectSet = {
  reads: new Map(),
  writes: new Map(),
  outside: new Map(),
  unknown: new Map(),
  exclusive: new Set(),
  mayThrow: false,
};

/** What of it changes something outside of the program's memory. */
export function changesOutside({ outside }: EffectSet): readonly Outside[] {
  return [...outside.values()].filter(({ mode }) => mode === "write");
}

/** More than a person could follow: what has as many effects is as good as unknown. */
const MOST_EFFECTS = 300;

/** The same, of another part of the resource; undefined for anywhere in it. */
export function locatedAt(effect: Outside, of: Located | undefined): Outside {
  const { resource, mode, by, isSure } = effect;
  return { resource, mode, by, isSure, ...(of && { of }) };
}

/** An effect set that is being put together. */
export class EffectBuilder implements EffectSet {
  readonly reads = new Map<string, Touched>();
  readonly writes = new Map<string, Touched>();
  readonly outside = new Map<string, Outside>();
  readonly unknown = new Map<string, boolean>();
  readonly exclusive = new Set<string>();
  mayThrow = false;

  touch(mode: Mode, touched: Touched): void {
    const into = mode === "read" ? this.reads : this.writes;
    const known = into.get(touched.key);
    const saysMore =
      touched.isSure && (known?.isSure === false || (known?.inAnyOrder && !touched.inAnyOrder));
    if (!known || saysMore) into.set(touched.key, touched);
  }

  outsideOf(effect: Outside): void {
    // Of these it matters who: one leaves files open, and another only asks; one starts a process, another ends it.
    const who = /^(files|processes)$/.test(effect.resource) ? effect.by : "";
    const key = `${effect.resource} ${effect.mode} ${effect.of ? keyOf(effect.of) : ""} ${effect.isSure} ${who}`;
    if (!this.outside.has(key)) this.outside.set(key, effect);
  }

  /** Whoever calls functions that call each other, what one is given says little of what it gives to the others. */
  closeToCallers(): void {
    for (const [key, effect] of [...this.outside])
      if (effect.of && isOpenToCallers(effect.of)) {
        this.outside.delete(key);
        this.outsideOf(locatedAt(effect, undefined));
      }
  }

  add(other: EffectSet): void {
    for (const each of other.reads.values()) this.touch("read", each);
    for (const each of other.writes.values()) this.touch("write", each);
    for (const [key, each] of other.outside) if (!this.outside.has(key)) this.outside.set(key, each);
    for (const [name, isDirect] of other.unknown) this.unknownOf(name, isDirect);
  }

  unknownOf(name: string, isDirect: boolean): void {
    this.unknown.set(name, isDirect || this.unknown.get(name) === true);
  }

  get isTooMuch(): boolean {
    return this.reads.size + this.writes.size + this.outside.size + this.unknown.size > MOST_EFFECTS;
  }
}
