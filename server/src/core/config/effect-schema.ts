/** What a team says of the effects of its functions, as data. */
import * as z from "zod";
import { RESOURCES } from "../catalogue/effects/effect-row.ts";
import { symbolSchema, symbolText } from "./row-schema.ts";

const resources = z.array(z.enum(RESOURCES)).min(1);

export const effectSchema = z
  .strictObject({
    symbol: symbolSchema.describe(symbolText).exactOptional(),
    name: z
      .string()
      .regex(/^[\w$]+(\.[\w$]+)*$/, { error: "expected a name as calls write it, like load or client.load" })
      .describe(
        "In place of a symbol: the name as calls write it, with as much before it as you like: `client.load`.",
      )
      .exactOptional(),
    pure: z.literal(true).describe("It reads and changes nothing but what it makes itself.").exactOptional(),
    reads: resources
      .describe("What it reads outside of the program; constant arguments do not tell parts of it apart.")
      .exactOptional(),
    writes: resources.describe("What it changes outside of the program.").exactOptional(),
  })
  .refine(({ symbol, name }) => (symbol === undefined) !== (name === undefined), {
    error: "says neither `symbol` nor `name`, or both",
  })
  .refine(({ pure, reads, writes }) => (pure === undefined) !== ((reads ?? writes) === undefined), {
    error: "says neither `pure` nor what it `reads` or `writes`, or both",
  })
  .describe("What a function or an API does beside giving a result.");
