/** The look-up of effect rows: the row of the API itself, or the nearest one that speaks of all around it. */
import type { EffectRow } from "./effect-row.ts";
import { languageEffects } from "./language.ts";
import { nodeEffects } from "./node.ts";

const ROWS: ReadonlyMap<string, EffectRow> = new Map(
  [...languageEffects, ...nodeEffects].map((row) => [row.symbol, row]),
);

/** What is known of an API by its symbol; undefined where nobody said anything. */
export function effectRow(symbol: string): EffectRow | undefined {
  const own = ROWS.get(symbol);
  if (own) return own;
  for (let at = symbol; ;) {
    const dot = at.lastIndexOf(".");
    const hash = at.indexOf("#");
    if (dot > hash) {
      at = at.slice(0, dot);
      const around = ROWS.get(`${at}.*`);
      if (around) return around;
    } else return ROWS.get(`${at.slice(0, hash)}#*`);
  }
}
