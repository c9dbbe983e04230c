/** Finding and ranking: indexes, similarity, suggestions, pages. */

const WORDS =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon".split(
    " ",
  );

function makeDocument(id: number, length: number): string {
  const words: string[] = [];
  for (let i = 0; i < length; i++) words.push(WORDS[(id * 7 + i * i) % WORDS.length]! + ((id + i) % 40));
  return words.join(" ");
}

const makeNames = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${WORDS[i % 20]}-${WORDS[(i * 7 + 3) % 20]} ${i}`);

export function invertedIndex(): number {
  const index = new Map<string, Set<number>>();
  for (let id = 0; id < 800; id++) {
    for (const word of makeDocument(id, 60).toLowerCase().split(/\s+/)) {
      let ids = index.get(word);
      if (!ids) index.set(word, (ids = new Set()));
      ids.add(id);
    }
  }
  return [...index.values()].reduce((longest, ids) => Math.max(longest, ids.size), 0);
}

function fuzzyScore(query: string, candidate: string): number {
  let score = 0;
  let at = 0;
  for (const letter of query) {
    const found = candidate.indexOf(letter, at);
    if (found < 0) return -1;
    score += found === at ? 3 : 1;
    at = found + 1;
  }
  return score - candidate.length / 100;
}

export function fuzzyCommands(): string[] {
  return makeNames(400)
    .map((name) => ({ name, score: fuzzyScore("ata", name) }))
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 8)
    .map(({ name }) => name);
}

interface TrieNode {
  readonly children: Map<string, TrieNode>;
  isWord: boolean;
}

class Trie {
  readonly #root: TrieNode = { children: new Map(), isWord: false };

  add(word: string): void {
    let node = this.#root;
    for (const letter of word) {
      let next = node.children.get(letter);
      if (!next) {
        next = { children: new Map(), isWord: false };
        node.children.set(letter, next);
      }
      node = next;
    }
    node.isWord = true;
  }

  *startingWith(prefix: string): Generator<string> {
    let node: TrieNode | undefined = this.#root;
    for (const letter of prefix) node = node?.children.get(letter);
    if (node) yield* this.#below(node, prefix);
  }

  *#below(node: TrieNode, text: string): Generator<string> {
    if (node.isWord) yield text;
    for (const [letter, child] of node.children) yield* this.#below(child, text + letter);
  }
}

export function completions(): string[] {
  const trie = new Trie();
  for (const name of makeNames(5000)) trie.add(name);
  return [...trie.startingWith("kappa")];
}

export function rankDocuments(): number[] {
  const documents = Array.from({ length: 150 }, (_, id) => makeDocument(id, 40).split(" "));
  const query = ["alpha3", "theta12", "pi7"];
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const scores = documents.map((words, id) => {
    let score = 0;
    for (const term of query) {
      const frequency = words.filter((word) => word === term).length;
      const containing = documents.filter((other) => other.includes(term)).length;
      const idf = Math.log(1 + (documents.length - containing + 0.5) / (containing + 0.5));
      score += (idf * frequency * 2.2) / (frequency + 1.2 * (0.25 + (0.75 * words.length) / average));
    }
    return { id, score };
  });
  return scores
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ id }) => id);
}

function trigrams(text: string): Set<string> {
  const padded = `  ${text} `;
  const parts = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) parts.add(padded.slice(i, i + 3));
  return parts;
}

function similarity(one: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const part of one) if (other.has(part)) shared++;
  return shared / (one.size + other.size - shared);
}

export function likelyDuplicates(): number {
  const names = makeNames(700).map(trigrams);
  let duplicates = 0;
  for (let i = 0; i < names.length; i++) {
    for (let j = 0; j < i; j++) if (similarity(names[i]!, names[j]!) > 0.8) duplicates++;
  }
  return duplicates;
}

export function similarTitles(): number {
  return similarity(trigrams("The quick brown fox jumps"), trigrams("A quick brown dog jumped"));
}

export function highlightTerms(): string {
  const terms = ["alpha", "delta", "sigma"];
  const pattern = new RegExp(`\\b(${terms.join("|")})\\d*\\b`, "gi");
  return Array.from({ length: 30 }, (_, id) => makeDocument(id, 50))
    .map((text) => text.replace(pattern, (match) => `<mark>${match}</mark>`))
    .join("\n");
}

const PAGE_SIZE = 25;

export function thirdPage(): { total: number; items: string[] } {
  const collator = new Intl.Collator("en", { numeric: true });
  const matching = makeNames(2000)
    .filter((name) => name.includes("eta"))
    .sort(collator.compare);
  return { total: matching.length, items: matching.slice(2 * PAGE_SIZE, 3 * PAGE_SIZE) };
}

export function nearestStores(): number {
  const STORES = 2000;
  const CUSTOMERS = 500;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const place = (i: number) => ({
    latitude: 47 + ((i * 13) % 700) / 100,
    longitude: 6 + ((i * 29) % 900) / 100,
  });
  const distance = (a: ReturnType<typeof place>, b: ReturnType<typeof place>): number => {
    const dLat = radians(b.latitude - a.latitude);
    const dLon = radians(b.longitude - a.longitude);
    const h =
      Math.sin(dLat / 2) ** 2 +
      Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
    return 12_742 * Math.asin(Math.sqrt(h));
  };
  const stores = Array.from({ length: STORES }, (_, i) => place(i));
  let sum = 0;
  for (let i = 0; i < CUSTOMERS; i++) {
    const customer = place(i * 7 + 1);
    sum += Math.min(...stores.map((store) => distance(customer, store)));
  }
  return sum / CUSTOMERS;
}

export function anagramGroups(): string[][] {
  const words = [
    "listen",
    "silent",
    "enlist",
    "google",
    "elbow",
    "below",
    "state",
    "taste",
    "night",
    "thing",
  ];
  const groups: Record<string, string[]> = {};
  for (const word of words) (groups[[...word].sort().join("")] ??= []).push(word);
  return Object.values(groups).filter(({ length }) => length > 1);
}

export function countOccurrences(): number {
  const text = makeDocument(0, 40_000);
  let count = 0;
  for (let at = text.indexOf("alpha"); at >= 0; at = text.indexOf("alpha", at + 1)) count++;
  return count;
}
