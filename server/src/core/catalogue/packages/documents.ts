/**
 * Parsers and writers of documents and data: js-yaml, yaml, xml2js, fast-xml-parser, papaparse, csvtojson, xlsx, cheerio,
 * jsdom, turndown, mammoth. (The csv-* packages have their own file; exceljs works in streams and has no rows.)
 */
import { argumentAt, mayHaveOption, optionIs, stringAt } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, Condition, OperationRow } from "../row.ts";
import { ofModuleClass, operations } from "./rows.ts";

const SIZE = "grows with the size of the text";

const low: Omit<OperationRow, "symbol"> = {
  kind: "parse",
  cost: cost("low", SIZE),
  alternatives: ["worker"],
  sized: { at: 0 },
};
const medium: Omit<OperationRow, "symbol"> = { ...low, cost: cost("medium", SIZE) };
/** Characters of a document that takes no time worth naming. */
const SHORT = 200;
const page: Omit<OperationRow, "symbol"> = {
  ...low,
  cost: (call) =>
    (stringAt(call, 0)?.length ?? SHORT) < SHORT
      ? cost("trivial", "a few tags")
      : cost("medium", "builds a tree of the whole document"),
};
const workbook: Omit<OperationRow, "symbol"> = {
  ...low,
  cost: cost("high", "grows with the cells of the workbook"),
};

/** Measured: of a promise or callback nothing is left to wait for, except with the option `async`. */
const XML2JS = "xml2js's source: parseString parses before it returns, unless the option `async` is set";
const inPieces: Condition = (call) => optionIs(call, 1, "async", true);

/**
 * `Papa.parse` of a string works at once. Of a stream or a file it works piece by piece and needs a function to give the
 * rows to; with one, only a string that shows counts.
 */
const isParsedAtOnce: Condition = (call) => {
  if (optionIs(call, 1, "download", true)) return false;
  const input = argumentAt(call, 0);
  if (input?.is === "string" || input?.is === "template") return true;
  if (input?.is === "unknown" && input.api === "papaparse#NODE_STREAM_INPUT") return false;
  return !["complete", "step", "chunk"].some((name) => mayHaveOption(call, 1, name));
};

export const documents: CataloguePart = {
  operations: [
    ...operations("js-yaml", ["load", "loadAll", "dump"], low),
    ...operations("js-yaml", ["safeLoad", "safeLoadAll", "safeDump"], low),
    ...operations("yaml", ["parse", "parseDocument", "parseAllDocuments", "stringify"], low),
    ...[
      "xml2js#parseString",
      "xml2js#Parser.parseString",
      "xml2js#parseStringPromise",
      "xml2js#Parser.parseStringPromise",
    ].map((symbol): OperationRow => ({
      symbol,
      ...low,
      when: (call) => !inPieces(call),
      fake: true,
      source: XML2JS,
    })),
    ...operations("fast-xml-parser", ["XMLParser.parse", "XMLBuilder.build", "parse"], low),
    { symbol: "papaparse#parse", ...medium, when: isParsedAtOnce },
    { symbol: "papaparse#unparse", ...medium, cost: cost("medium", "grows with the number of rows") },
    {
      symbol: "csvtojson#Converter.fromString",
      ...medium,
      fake: true,
      source:
        "measured: while the converter of a string is awaited, the loop stands still; fromFile and fromStream read in pieces",
    },
    ...operations("xlsx", ["read", "write", "writeXLSX"], workbook),
    ...operations("xlsx", ["readFile", "writeFile", "writeFileXLSX"], { ...workbook, kind: "fs" }),
    ...operations("cheerio", ["load", "loadBuffer"], page),
    {
      symbol: "jsdom#JSDOM.constructor",
      ...page,
      access: "new",
      cost: cost("high", "builds a window and the whole document"),
    },
    { symbol: "jsdom#JSDOM.fragment", ...page },
    ...ofModuleClass("TurndownService", operations("turndown", ["TurndownService.turndown"], page)),
    ...operations("mammoth", ["convertToHtml", "convertToMarkdown", "extractRawText"], {
      ...low,
      cost: cost("high", "grows with the document"),
      fake: true,
      source: "mammoth's source: it unzips and converts on the caller's thread",
    }),
  ],
};
