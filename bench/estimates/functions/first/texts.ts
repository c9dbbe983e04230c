/** Texts that are built, cut and matched. */

export function buildText(): number {
  let text = "";
  for (let i = 0; i < 2_000_000; i++) text += String(i);
  return text.length;
}

export function csvLines(): number {
  const lines: string[] = [];
  for (let i = 0; i < 500; i++) lines.push(`${i},user ${i},${i * 2.5}`);
  const text = lines.join("\n");
  let sum = 0;
  for (const line of text.split("\n")) sum += Number(line.split(",")[2]);
  return sum;
}

export function hashCharacters(): number {
  const text = "the quick brown fox ".repeat(50_000);
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = ((hash << 5) + hash + text.charCodeAt(i)) | 0;
  return hash;
}

export function matchInLoop(): number {
  let found = 0;
  for (let i = 0; i < 2000; i++) if (/^item-(\d+)-(\d+)$/.test(`item-${i}-${i * 2}`)) found++;
  return found;
}

export function patternPerItem(): number {
  let found = 0;
  for (let i = 0; i < 3000; i++) if (new RegExp(`^user${i}$`, "i").test("USER42")) found++;
  return found;
}

export function shortLabel(): string {
  let label = "";
  for (const part of ["alpha", "beta", "gamma", "delta"]) label += part.toUpperCase() + "-";
  return label;
}
