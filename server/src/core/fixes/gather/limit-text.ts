/** The file that a fix adds to a project once, and that its people own from then on: so many items at a time. */

export interface LimitVariant {
  readonly isTypeScript: boolean;
  /** How modules are written. */
  readonly syntax: "import" | "require";
}

export const LIMIT_NAME = "mapWithLimit";

/** The file, with `\n` and two spaces. */
export function limitText({ isTypeScript, syntax }: LimitVariant): string {
  const text = isTypeScript ? TYPED : PLAIN;
  return syntax === "import"
    ? text
    : text.replace("export async", "async") + `\nmodule.exports = { ${LIMIT_NAME} };\n`;
}

/** All that both have in common; ‹…› is left out of JavaScript. */
const BODY = `  const all = Array.from(items);
  const results‹: R[]› = new Array(all.length);
  let next = 0;
  const takeTurns = async ()‹: Promise<void>› => {
    while (next < all.length) {
      const index = next++;
      try {
        results[index] = await work(all[index]‹ as T›, index);
      } catch (error) {
        next = all.length;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, all.length) }, takeTurns));
  return results;
}
`;

const TYPED = `/**
 * Does the work for each item, at most \`limit\` at a time, and gives the results in the order of the items. When one
 * fails, so does the whole, and nothing more is begun.
 */
export async function ${LIMIT_NAME}<T, R>(
  items: Iterable<T> | ArrayLike<T>,
  limit: number,
  work: (item: T, index: number) => R | Promise<R>,
): Promise<R[]> {
${BODY.replace(/[‹›]/g, "")}`;

const PLAIN = `/**
 * Does the work for each item, at most \`limit\` at a time, and gives the results in the order of the items. When one
 * fails, so does the whole, and nothing more is begun.
 *
 * @template T, R
 * @param {Iterable<T> | ArrayLike<T>} items
 * @param {number} limit
 * @param {(item: T, index: number) => R | Promise<R>} work
 * @returns {Promise<R[]>}
 */
export async function ${LIMIT_NAME}(items, limit, work) {
${BODY.replace(/‹[^›]*›/g, "")}`;
