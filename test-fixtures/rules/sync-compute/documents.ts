// Whole documents, parsed or written in one go.
import * as cheerio from "cheerio";
import * as XLSX from "xlsx";
import Papa from "papaparse";
import TurndownService from "turndown";
import YAML from "yaml";
import yaml from "js-yaml";
import { XMLParser } from "fast-xml-parser";
import { JSDOM } from "jsdom";
import { createReadStream } from "node:fs";

export async function data(text: string): Promise<void> {
  yaml.load(text);
//^^^^^^^^^ sync-compute warning worker
  YAML.parse(text);
//^^^^^^^^^^ sync-compute warning worker
  new XMLParser().parse(text);
//^^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
  Papa.parse(text, { header: true });
//^^^^^^^^^^ sync-compute warning worker
  Papa.parse(createReadStream("table.csv"), { step: () => {} });
  createReadStream("table.csv").pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { header: true }));
  Papa.parse("https://example.org/table.csv", { download: true, complete: () => {} });
}

export async function pages(html: string): Promise<void> {
  cheerio.load(html);
//^^^^^^^^^^^^ sync-compute warning worker
  cheerio.load("<div></div>");
  new JSDOM(html);
//^^^^^^^^^ sync-compute warning worker
  new TurndownService().turndown(html);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
}

export async function workbooks(path: string): Promise<void> {
  XLSX.read(path);
//^^^^^^^^^ sync-compute warning worker
  XLSX.readFile(path);
//^^^^^^^^^^^^^ sync-io warning worker
}
