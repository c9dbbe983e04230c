/** Packages that ask the person at the terminal. What they call runs between two answers. */
import { later } from "../node/entries.ts";
import type { CataloguePart } from "../row.ts";

const ASKING = ["input", "number", "confirm", "select", "checkbox", "editor", "search", "password", "expand"];

const callbacks = ["validate", "filter", "transformer", "source"].map((property) => ({ at: 0, property }));

export const promptCallbacks: CataloguePart = {
  entries: [
    later("inquirer#prompt", [{ at: 0, property: "*" }], "input handler", { awaits: true }),
    later(
      "prompts#default",
      [
        { at: 0, property: "*" },
        { at: 1, property: "*" },
      ],
      "input handler",
      {
        awaits: true,
      },
    ),
    ...ASKING.map((name) => later(`@inquirer/prompts#${name}`, callbacks, "input handler", { awaits: true })),
  ],
};
