import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";

const request: Omit<EntryRow, "symbol" | "calls"> = { runs: "later", entry: "request handler", hot: true };

export const connect: CataloguePart = {
  entries: [
    ...entries("connect", ["Server.use"], { ...request, calls: { arguments: ["functions"] }, label: 0 }),
    ...entries(
      "connect",
      ["SimpleHandleFunction", "NextHandleFunction", "ErrorHandleFunction", "HandleFunction"],
      { ...request, calls: { declared: "function" } },
    ),
    ...entries("connect", ["Server.listen"], {
      calls: { arguments: ["functions"] },
      runs: "later",
      entry: "listening callback",
      serves: true,
    }),
  ],
};
