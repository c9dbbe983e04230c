/** The file that a fix adds to a project once, and that its people own from then on: so many items at a time. */

export interface LimitVariant {
  readonly isTypeScript: boolean;
  /** How modules are written. */
  readonly syntax: "import" | "require";
}

/** A function in a file of its own. */
export interface LimitHelper {
  /** Of its file, without an ending. */
  readonly stem: string;
  readonly name: string;
  /** What it says of itself, in lines; what comes out of `results[index] = …` for each. */
  readonly about: readonly string[];
  readonly result: string;
  readonly turn: string;
}

export const MAP: LimitHelper = {
  stem: "map-with-limit",
  name: "mapWithLimit",
  about: [
    "Does the work for each item, at most `limit` at a time, and gives the results in the order of the items. When one",
    "fails, so does the whole, and nothing more is begun.",
  ],
  result: "R",
  turn: `      try {
        results[index] = await work(all[index]‹ as T›, index);
      } catch (error) {
        next = all.length;
        throw error;
      }
`,
};

export const SETTLE: LimitHelper = {
  stem: "settle-with-limit",
  name: "settleWithLimit",
  about: [
    "Does the work for each item, at most `limit` at a time, and says how each one ended, in the order of the items, as",
    "`Promise.allSettled` does.",
  ],
  result: "PromiseSettledResult<R>",
  turn: `      try {
        results[index] = { status: "fulfilled", value: await work(all[index]‹ as T›, index) };
      } catch (reason) {
        results[index] = { status: "rejected", reason };
      }
`,
};

/** The file, with `\n` and two spaces. */
export function limitText(helper: LimitHelper, { isTypeScript, syntax }: LimitVariant): string {
  const text = isTypeScript ? typed(helper) : plain(helper);
  return syntax === "import"
    ? text
    : text.replace("export async", "async") + `\nmodule.exports = { ${helper.name} };\n`;
}

/** All that both have in common; ‹…› is left out of JavaScript. */
function bodyOf({ result, turn }: LimitHelper): string {
  return `  const all = Array.from(items);
  const results‹: ${result}[]› = new Array(all.length);
  let next = 0;
  const takeTurns = async ()‹: Promise<void>› => {
    while (next < all.length) {
      const index = next++;
${turn}    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, all.length) }, takeTurns));
  return results;
}
`;
}

function typed(helper: LimitHelper): string {
  const { about, name, result } = helper;
  return `/**
${about.map((line) => ` * ${line}`).join("\n")}
 */
export async function ${name}<T, R>(
  items: Iterable<T> | ArrayLike<T>,
  limit: number,
  work: (item: T, index: number) => R | Promise<R>,
): Promise<${result}[]> {
${bodyOf(helper).replace(/[‹›]/g, "")}`;
}

function plain(helper: LimitHelper): string {
  const { about, name, result } = helper;
  return `/**
${about.map((line) => ` * ${line}`).join("\n")}
 *
 * @template T, R
 * @param {Iterable<T> | ArrayLike<T>} items
 * @param {number} limit
 * @param {(item: T, index: number) => R | Promise<R>} work
 * @returns {Promise<${result}[]>}
 */
export async function ${name}(items, limit, work) {
${bodyOf(helper).replace(/‹[^›]*›/g, "")}`;
}
