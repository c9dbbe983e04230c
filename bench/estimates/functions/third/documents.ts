/** Building text: tables, pages, feeds, exports. */

interface Product {
  readonly sku: string;
  readonly title: string;
  readonly price: number;
  readonly stock: number;
  readonly tags: readonly string[];
}

const products = (count: number): Product[] =>
  Array.from({ length: count }, (_, i) => ({
    sku: `SKU-${String(i).padStart(6, "0")}`,
    title: `Chair "No. ${i}" <oak & steel>`,
    price: 10 + (i % 500) * 1.25,
    stock: (i * 7) % 40,
    tags: ["furniture", i % 2 ? "indoor" : "outdoor"],
  }));

const quoted = (value: unknown): string => {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export function exportProducts(): number {
  const lines = ["sku,title,price,stock,tags"];
  for (const { sku, title, price, stock, tags } of products(100_000)) {
    lines.push([sku, title, price.toFixed(2), stock, tags.join("|")].map(quoted).join(","));
  }
  return lines.join("\r\n").length;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function html(strings: TemplateStringsArray, ...values: (string | number)[]): string {
  return strings.reduce((text, part, index) => {
    const value = index === 0 ? "" : String(values[index - 1]).replace(/[&<>"]/g, (found) => ESCAPES[found]!);
    return text + value + part;
  }, "");
}

export function productTable(): string {
  const rows = products(120).map(
    ({ sku, title, price, stock }) =>
      html`<tr>
        <td>${sku}</td>
        <td>${title}</td>
        <td>${price}</td>
        <td>${stock}</td>
      </tr>`,
  );
  return `<table>${rows.join("")}</table>`;
}

export function markdownTable(): string {
  const rows = [
    ["SKU", "Price", "Stock"],
    ...products(12).map(({ sku, price, stock }) => [sku, `${price}`, `${stock}`]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  const [head, ...body] = rows;
  return [line(head!), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

export function wrapText(): string {
  const COLUMNS = 72;
  const words = Array.from(
    { length: 1500 },
    (_, i) => "lorem ipsum dolor sit amet consectetur".split(" ")[i % 6]!,
  );
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join("\n");
}

function slug(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

export function slugOfTitle(): string {
  return slug("Crème brûlée: à la carte – für Anfänger!");
}

export function uniqueSlugs(): number {
  const taken = new Set<string>();
  for (let i = 0; i < 3000; i++) {
    const base = slug(`Übersicht ${i % 300} – Straße & Café`);
    let name = base;
    for (let suffix = 2; taken.has(name); suffix++) name = `${base}-${suffix}`;
    taken.add(name);
  }
  return taken.size;
}

export function sitemap(): number {
  let xml = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset>\n';
  const base = new Date("2024-01-01T00:00:00Z").getTime();
  for (let page = 0; page < 5000; page++) {
    const changed = new Date(base + page * 3_600_000).toISOString();
    const address = new URL(`/articles/${page}?lang=${page % 2 ? "en" : "de"}`, "https://example.com");
    xml += `  <url><loc>${address.href.replace("&", "&amp;")}</loc><lastmod>${changed}</lastmod></url>\n`;
  }
  return (xml + "</urlset>").length;
}

export function prettyProducts(): number {
  return JSON.stringify(products(4000), null, 2).length;
}

export function snapshotOfOne(): string {
  const [product] = products(1);
  return JSON.stringify({ version: 1, product, at: "2024-03-01" });
}

export function greetings(): string[] {
  const template = "Dear {title} {last}, your order {order} of {date} is on its way to {city}.";
  return Array.from({ length: 200 }, (_, i) => {
    const values: Record<string, string> = {
      title: i % 2 ? "Ms" : "Mr",
      last: `Miller${i}`,
      order: `#${1000 + i}`,
      date: "1 March",
      city: "Oslo",
    };
    return template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
  });
}

export function asciiChart(): string {
  const [WIDTH, HEIGHT] = [60, 12];
  const values = Array.from({ length: WIDTH }, (_, x) =>
    Math.round(((Math.sin(x / 8) + 1) / 2) * (HEIGHT - 1)),
  );
  const lines: string[] = [];
  for (let y = HEIGHT - 1; y >= 0; y--) {
    lines.push(values.map((value) => (value === y ? "●" : value > y ? "│" : " ")).join(""));
  }
  return lines.join("\n");
}

export function glossary(): number {
  const sorted = products(8000)
    .map(({ title, sku }) => ({ title: `${title.slice(7, 14)} ${sku}`, sku }))
    .sort((a, b) => a.title.localeCompare(b.title, "en"));
  const letters = new Map<string, number>();
  for (const { title } of sorted) letters.set(title[0]!, (letters.get(title[0]!) ?? 0) + 1);
  return sorted.length + letters.size;
}
