/** Middling work on lists, tables and texts, as a request or a key press brings it. */

export function hexDump(): string {
  const bytes = Uint8Array.from({ length: 1024 }, (_, i) => (i * 73) & 255);
  const lines: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += 16) {
    const part = [...bytes.subarray(offset, offset + 16)];
    const hex = part.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const text = part.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : ".")).join("");
    lines.push(`${offset.toString(16).padStart(8, "0")}  ${hex}  ${text}`);
  }
  return lines.join("\n");
}

function easter(year: number): Date {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return new Date(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1));
}

export function holidays(): string[] {
  const days: string[] = [];
  for (let year = 1950; year < 2050; year++) {
    for (const offset of [-2, 1, 39, 50]) {
      const day = easter(year);
      day.setUTCDate(day.getUTCDate() + offset);
      days.push(day.toISOString().slice(0, 10));
    }
  }
  return days;
}

function* combinations<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of combinations(items, size - 1, i + 1)) yield [items[i]!, ...rest];
  }
}

export function possibleTeams(): number {
  const players = Array.from({ length: 10 }, (_, i) => ({ name: `P${i}`, skill: (i * 37) % 11 }));
  let best = 0;
  for (const team of combinations(players, 4)) {
    best = Math.max(
      best,
      team.reduce((sum, { skill }) => sum + skill, 0),
    );
  }
  return best;
}

export function caesarCipher(): string {
  const text = "the quick brown fox jumps over the lazy dog ".repeat(25);
  return [...text]
    .map((letter) =>
      letter === " " ? letter : String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97),
    )
    .join("");
}

export function spiral(size = 30): number[] {
  const matrix = Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => y * size + x));
  const path: number[] = [];
  let rows = matrix;
  while (rows.length > 0) {
    path.push(...rows[0]!);
    const rest = rows.slice(1);
    const width = rest[0]?.length ?? 0;
    rows = Array.from({ length: width }, (_, x) => rest.map((row) => row[width - 1 - x]!));
  }
  return path;
}

export function gliderFlight(): number {
  let alive = new Set([
    "1,0",
    "2,1",
    "0,2",
    "1,2",
    "2,2",
    "10,10",
    "10,11",
    "10,12",
    "20,5",
    "21,5",
    "20,6",
    "21,6",
  ]);
  for (let generation = 0; generation < 6; generation++) {
    const neighbours = new Map<string, number>();
    for (const cell of alive) {
      const [x, y] = cell.split(",").map(Number) as [number, number];
      for (const dx of [-1, 0, 1]) {
        for (const dy of [-1, 0, 1]) {
          if (dx === 0 && dy === 0) continue;
          const key = `${x + dx},${y + dy}`;
          neighbours.set(key, (neighbours.get(key) ?? 0) + 1);
        }
      }
    }
    alive = new Set(
      [...neighbours].filter(([cell, n]) => n === 3 || (n === 2 && alive.has(cell))).map(([cell]) => cell),
    );
  }
  return alive.size;
}

export function truthTable(): string[] {
  const names = ["a", "b", "c", "d", "e", "f"];
  const rows: string[] = [];
  for (let bits = 0; bits < 2 ** names.length; bits++) {
    const [a, b, c, d, e, f] = names.map((_, i) => Boolean(bits & (1 << i)));
    if ((a && !b) || (c && (d || e) && !f)) rows.push(bits.toString(2).padStart(names.length, "0"));
  }
  return rows;
}

const NETWORKS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16"];

const toNumber = (address: string): number =>
  address.split(".").reduce((all, part) => all * 256 + Number(part), 0);

export function privateAddresses(): number {
  let found = 0;
  for (let i = 0; i < 150; i++) {
    const address = toNumber(`${(i * 7) % 256}.${(i * 13) % 256}.${i % 256}.1`);
    const isPrivate = NETWORKS.some((network) => {
      const [base, bits] = network.split("/");
      const size = 2 ** (32 - Number(bits));
      return Math.floor(address / size) === Math.floor(toNumber(base!) / size);
    });
    if (isPrivate) found++;
  }
  return found;
}

export function minifyStyles(): string {
  const rule = (i: number): string =>
    `.item-${i} {\n  color: #aabbcc; /* colour ${i} */\n  margin: 0px ${i}px;\n}\n`;
  return Array.from({ length: 80 }, (_, i) => rule(i))
    .join("\n")
    .replace(/\/\*.*?\*\//g, "")
    .replace(/\s*([{};:,])\s*/g, "$1")
    .replace(/#(\w)\1(\w)\2(\w)\3/g, "#$1$2$3")
    .replace(/\b0px/g, "0");
}

export function gradient(): string[] {
  const from = { red: 255, green: 80, blue: 0 };
  const to = { red: 0, green: 120, blue: 255 };
  const STEPS = 128;
  return Array.from({ length: STEPS }, (_, step) => {
    const part = step / (STEPS - 1);
    const mixed = (Object.keys(from) as (keyof typeof from)[]).map((channel) =>
      Math.round(from[channel] + (to[channel] - from[channel]) * part),
    );
    return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
  });
}

export function changedFields(): string[] {
  const before = Object.fromEntries(
    Array.from({ length: 90 }, (_, i) => [`field${i}`, { value: i, label: `F${i}` }]),
  );
  const after = { ...before, field7: { value: 70, label: "F7" }, extra: { value: 1, label: "new" } };
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key as keyof typeof after]),
  );
}

export function pascalTriangle(rows = 60): bigint {
  const triangle: bigint[][] = [[1n]];
  while (triangle.length < rows) {
    const last = triangle.at(-1)!;
    triangle.push([1n, ...last.slice(1).map((value, i) => value + last[i]!), 1n]);
  }
  return triangle.at(-1)!.reduce((sum, value) => sum + value, 0n);
}

export function chunkAndZip(): number {
  const chunk = <T>(items: readonly T[], size: number): T[][] =>
    items.length === 0 ? [] : [items.slice(0, size), ...chunk(items.slice(size), size)];
  const [ids, names] = [
    Array.from({ length: 500 }, (_, i) => i),
    Array.from({ length: 500 }, (_, i) => `n${i}`),
  ];
  const pairs = chunk(ids, 10).flatMap((part, index) =>
    part.map((id, i) => [id, chunk(names, 10)[index]![i]] as const),
  );
  return Object.keys(Object.fromEntries(pairs)).length;
}

export function morse(): string {
  const codes: Record<string, string> = {
    a: ".-",
    e: ".",
    h: "....",
    l: ".-..",
    o: "---",
    r: ".-.",
    s: "...",
    t: "-",
  };
  const words = "the seashore lasts those ethereal hours".split(" ");
  return words.map((each) => Array.from(each, (letter) => codes[letter] ?? "?").join(" ")).join(" / ");
}

export function stockAlerts(): string[] {
  const stock = new Map(Array.from({ length: 400 }, (_, i) => [`item-${i}`, (i * 31) % 50]));
  for (let sale = 0; sale < 900; sale++) {
    const item = `item-${(sale * 17) % 400}`;
    stock.set(item, Math.max(0, stock.get(item)! - (1 + (sale % 4))));
  }
  return Array.from(stock)
    .filter(([, left]) => left < 5)
    .toSorted(([, a], [, b]) => a - b)
    .map(([item, left]) => `${item}: ${left} left`);
}
