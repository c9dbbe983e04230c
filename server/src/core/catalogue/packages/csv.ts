import type { CataloguePart, OperationRow } from "../row.ts";
import { COSTS } from "./rows.ts";

/**
 * What blocks is the module, not the name: the same functions of the packages themselves are streams, which work piece
 * by piece. Handing them a whole text and a callback does not, so none is given as a twin.
 */
const whole = (symbol: string): OperationRow => ({
  symbol,
  kind: "parse",
  cost: COSTS.text,
  alternatives: ["worker", "yield"],
  sized: { at: 0 },
});

export const csv: CataloguePart = {
  operations: [
    whole("csv-parse/sync#parse"),
    whole("csv-stringify/sync#stringify"),
    whole("csv-generate/sync#generate"),
    whole("stream-transform/sync#transform"),
  ],
};
