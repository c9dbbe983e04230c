/** Emitters of other packages than Node. Listeners with the names that Node gives them are known without a row. */
import { later, listening } from "../node/entries.ts";
import type { CataloguePart } from "../row.ts";

const listener = (symbol: string, at: number) => later(symbol, [at], "event listener");

export const emitters: CataloguePart = {
  entries: [
    ...["default", "EventEmitter"].flatMap((type) =>
      ["on", "once", "addListener"].map((name) =>
        later(`eventemitter3#${type}.${name}`, [1], "event listener", { label: 0 }),
      ),
    ),
    ...listening("tiny-typed-emitter#TypedEmitter", "event listener"),
    later("mitt#default().on", [1], "event listener", { label: 0 }),
    later("mitt#Emitter.on", [1], "event listener", { label: 0 }),
    later("emittery#default.on", [1], "event listener", { label: 0, awaits: true }),
    listener("emittery#default.onAny", 0),
  ],
};
