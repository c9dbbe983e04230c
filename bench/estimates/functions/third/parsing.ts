/** Reading formats: logs, tables, settings, expressions, documents. */

export function queryString(): Record<string, string[]> {
  const text = "?page=2&sort=name&tag=red&tag=blue&q=hello%20world&from=2024-01-01";
  const values: Record<string, string[]> = {};
  for (const pair of text.slice(1).split("&")) {
    const [key, value = ""] = pair.split("=").map(decodeURIComponent);
    (values[key!] ??= []).push(value);
  }
  return values;
}

function csvText(rows: number): string {
  let text = "id,name,comment,amount\n";
  for (let i = 0; i < rows; i++) text += `${i},"Name, ${i}","He said ""hi""",${i * 1.5}\n`;
  return text;
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ",") {
      row.push(cell);
      cell = "";
    } else if (character === "\n") {
      row.push(cell);
      rows.push(row);
      row = [];
      cell = "";
    } else cell += character;
  }
  return rows;
}

export function importContacts(): number {
  const [head, ...rows] = parseCsv(csvText(8000));
  const records = rows.map((row) => Object.fromEntries(head!.map((name, index) => [name, row[index]])));
  return records.reduce((sum, { amount }) => sum + Number(amount), 0);
}

export function importFewContacts(): string[][] {
  return parseCsv(csvText(5));
}

const LOG_LINE =
  /^(?<address>[\d.]+) - - \[(?<time>[^\]]+)\] "(?<method>[A-Z]+) (?<path>\S+) HTTP\/1\.1" (?<status>\d{3}) (?<bytes>\d+)$/;

export function accessLog(): Record<string, number> {
  const lines = Array.from(
    { length: 15_000 },
    (_, i) =>
      `10.0.${i % 256}.${(i * 7) % 256} - - [12/Mar/2024:10:${i % 60}:00 +0000] "GET /page/${i % 97} HTTP/1.1" ${i % 11 === 0 ? 404 : 200} ${i * 3}`,
  );
  const bytesOf: Record<string, number> = {};
  for (const line of lines) {
    const { path, status, bytes } = LOG_LINE.exec(line)?.groups ?? {};
    if (status !== "200") continue;
    bytesOf[path!] = (bytesOf[path!] ?? 0) + Number(bytes);
  }
  return bytesOf;
}

export function iniSettings(): Record<string, Record<string, string>> {
  const text = `
; the server
[server]
host = localhost
port = 8080
[log]
level = info
file = /var/log/app.log
`;
  const settings: Record<string, Record<string, string>> = {};
  let section = "";
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (!line || line.startsWith(";")) continue;
    const heading = /^\[(.+)\]$/.exec(line);
    if (heading) settings[(section = heading[1]!)] = {};
    else {
      const equals = line.indexOf("=");
      settings[section]![line.slice(0, equals).trim()] = line.slice(equals + 1).trim();
    }
  }
  return settings;
}

export function sortVersions(): string {
  const versions = Array.from({ length: 600 }, (_, i) => `${i % 5}.${(i * 7) % 30}.${(i * 13) % 11}`);
  const parse = (version: string): number[] => version.split(".").map(Number);
  versions.sort((one, other) => {
    const [a, b] = [parse(one), parse(other)];
    for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
    return 0;
  });
  return versions.at(-1)!;
}

export function durationsInSeconds(): number {
  const UNITS = { d: 86_400, h: 3600, m: 60, s: 1 } as const;
  let total = 0;
  for (let i = 0; i < 120; i++) {
    const text = `${i % 3}d ${i % 24}h ${i % 60}m ${(i * 7) % 60}s`;
    for (const [, amount, unit] of text.matchAll(/(\d+)\s*([dhms])/g)) {
      total += Number(amount) * UNITS[unit as keyof typeof UNITS];
    }
  }
  return total;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Json {
    this.#skip();
    const character = this.#text[this.#at];
    if (character === "{") return this.#object();
    if (character === "[") return this.#array();
    if (character === '"') return this.#string();
    const found = /(?:-?\d+(?:\.\d+)?|true|false|null)/y;
    found.lastIndex = this.#at;
    const [literal] = found.exec(this.#text) ?? [];
    if (literal === undefined) throw new SyntaxError(`Unexpected text at ${this.#at}`);
    this.#at += literal.length;
    return literal === "true"
      ? true
      : literal === "false"
        ? false
        : literal === "null"
          ? null
          : Number(literal);
  }

  #skip(): void {
    while (" \n\t,:".includes(this.#text[this.#at] ?? "x")) this.#at++;
  }

  #string(): string {
    const end = this.#text.indexOf('"', this.#at + 1);
    const value = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return value;
  }

  #array(): Json[] {
    const items: Json[] = [];
    this.#at++;
    for (this.#skip(); this.#text[this.#at] !== "]"; this.#skip()) items.push(this.read());
    this.#at++;
    return items;
  }

  #object(): Json {
    const entries: Record<string, Json> = {};
    this.#at++;
    for (this.#skip(); this.#text[this.#at] !== "}"; this.#skip()) {
      const key = this.#string();
      entries[key] = this.read();
    }
    this.#at++;
    return entries;
  }
}

export function readOwnJson(): number {
  const items = Array.from({ length: 500 }, (_, id) => ({
    id,
    name: `item ${id}`,
    tags: ["a", "b"],
    ok: id % 2 === 0,
  }));
  const parsed = new JsonReader(JSON.stringify(items)).read();
  return Array.isArray(parsed) ? parsed.length : 0;
}

export function changedLines(): number {
  const before = Array.from({ length: 1200 }, (_, i) => `line ${i} ${i % 7}`);
  const after = before
    .filter((_, i) => i % 10 !== 0)
    .flatMap((line, i) => (i % 15 === 0 ? [line, "new"] : [line]));
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return before.length + after.length - 2 * lengths[0]![0]!;
}

export function markdownToHtml(): string {
  const lines = Array.from({ length: 300 }, (_, i) =>
    i % 10 === 0
      ? `## Heading ${i}`
      : i % 3 === 0
        ? `- item **${i}** and \`code\``
        : `Some *text* with [a link](/p/${i})`,
  );
  const inline = (text: string): string =>
    text
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
      .replace(/\*(.+?)\*/g, "<em>$1</em>")
      .replace(/`(.+?)`/g, "<code>$1</code>")
      .replace(/\[(.+?)\]\((.+?)\)/g, '<a href="$2">$1</a>');
  const html: string[] = [];
  let isList = false;
  for (const line of lines) {
    const item = /^- (.*)/.exec(line);
    if (!!item !== isList) html.push(item ? "<ul>" : "</ul>");
    isList = !!item;
    const heading = /^(#+) (.*)/.exec(line);
    if (item) html.push(`<li>${inline(item[1]!)}</li>`);
    else if (heading) html.push(`<h${heading[1]!.length}>${inline(heading[2]!)}</h${heading[1]!.length}>`);
    else html.push(`<p>${inline(line)}</p>`);
  }
  return html.join("\n");
}

export function stripComments(): number {
  const source = Array.from(
    { length: 20_000 },
    (_, i) => `const value${i} = ${i}; // the ${i}th value\n/* block ${i} */\nuse(value${i});`,
  ).join("\n");
  return source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\/\/.*$/gm, "")
    .split("\n")
    .filter((line) => line.trim() !== "").length;
}
