/** Things kept between calls: caches, filters, limits, histories, listeners. */

class LeastRecentlyUsed<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #capacity: number;
  hits = 0;

  constructor({ capacity }: { capacity: number }) {
    this.#capacity = capacity;
  }

  getOrMake(key: K, make: (key: K) => V): V {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      this.hits++;
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const value = make(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#capacity) this.#entries.delete(this.#entries.keys().next().value!);
    return value;
  }
}

export function cachedThumbnails(): number {
  const cache = new LeastRecentlyUsed<string, string>({ capacity: 1000 });
  for (let request = 0; request < 60_000; request++) {
    cache.getOrMake(`/images/${(request * request) % 1503}.jpg`, (path) => path.toUpperCase());
  }
  return cache.hits;
}

export function cachedFewUsers(): number {
  const cache = new LeastRecentlyUsed<number, { name: string }>({ capacity: 3 });
  for (const id of [1, 2, 1, 3, 4, 1, 2, 2]) cache.getOrMake(id, (user) => ({ name: `user ${user}` }));
  return cache.hits;
}

interface Session {
  readonly id: string;
  expires: number;
}

export function evictOldest(): number {
  const MOST = 500;
  const sessions = new Map<string, Session>();
  let evicted = 0;
  for (let login = 0; login < 3000; login++) {
    if (sessions.size >= MOST) {
      let oldest: Session | undefined;
      for (const session of sessions.values())
        if (!oldest || session.expires < oldest.expires) oldest = session;
      sessions.delete(oldest!.id);
      evicted++;
    }
    const id = `s${login}`;
    sessions.set(id, { id, expires: login * 10 + ((login * 7919) % 1000) });
  }
  return evicted;
}

class RingBuffer {
  readonly #values: Float64Array;
  #next = 0;

  constructor(size: number) {
    this.#values = new Float64Array(size);
  }

  push(value: number): void {
    this.#values[this.#next++ % this.#values.length] = value;
  }

  get average(): number {
    return this.#values.reduce((sum, value) => sum + value, 0) / this.#values.length;
  }
}

export function smoothSensor(): number {
  const buffer = new RingBuffer(64);
  let alarms = 0;
  for (let reading = 0; reading < 8000; reading++) {
    buffer.push(20 + ((reading * 37) % 11));
    if (buffer.average > 25.1) alarms++;
  }
  return alarms;
}

class BloomFilter {
  readonly #bits = new Uint8Array(1 << 17);

  constructor(private readonly hashes = 4) {}

  add(text: string): void {
    for (const bit of this.#positions(text)) this.#bits[bit >> 3]! |= 1 << (bit & 7);
  }

  has(text: string): boolean {
    for (const bit of this.#positions(text)) if (!(this.#bits[bit >> 3]! & (1 << (bit & 7)))) return false;
    return true;
  }

  *#positions(text: string): Generator<number> {
    for (let seed = 1; seed <= this.hashes; seed++) {
      let hash = 2_166_136_261 ^ seed;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
      yield (hash >>> 0) % (this.#bits.length * 8);
    }
  }
}

export function knownAddresses(): number {
  const filter = new BloomFilter();
  for (let i = 0; i < 30_000; i++) filter.add(`user${i}@example.com`);
  let wrong = 0;
  for (let i = 0; i < 30_000; i++) if (filter.has(`other${i}@example.com`)) wrong++;
  return wrong;
}

const LIMITS = { capacity: 10, perSecond: 2 };

function makeLimiter(): (client: string, time: number) => boolean {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (client, time) => {
    const bucket = buckets.get(client) ?? { tokens: LIMITS.capacity, at: time };
    const tokens = Math.min(LIMITS.capacity, bucket.tokens + (time - bucket.at) * LIMITS.perSecond);
    buckets.set(client, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: time });
    return tokens >= 1;
  };
}

export function limitRequests(): number {
  const allows = makeLimiter();
  let refused = 0;
  for (let i = 0; i < 700; i++) if (!allows(`10.0.0.${i % 5}`, i / 100)) refused++;
  return refused;
}

class Emitter {
  readonly #listeners: Record<string, ((value: number) => void)[]> = {};

  on(event: string, listener: (value: number) => void): () => void {
    (this.#listeners[event] ??= []).push(listener);
    return () => {
      this.#listeners[event] = this.#listeners[event]!.filter((each) => each !== listener);
    };
  }

  emit(event: string, value: number): void {
    for (const listener of [...(this.#listeners[event] ?? [])]) listener(value);
  }
}

export function notifyListeners(): number {
  const emitter = new Emitter();
  let sum = 0;
  const ends = Array.from({ length: 40 }, (_, i) =>
    emitter.on(i % 2 ? "change" : "save", (value) => (sum += value * i)),
  );
  for (let i = 0; i < 300; i++) emitter.emit("change", i);
  ends.forEach((end) => end());
  emitter.emit("change", 1);
  return sum;
}

interface Note {
  readonly id: number;
  text: string;
  readonly labels: string[];
}

export function undoHistory(): number {
  const notes: Note[] = Array.from({ length: 80 }, (_, id) => ({
    id,
    text: `Note ${id}`,
    labels: ["a", "b"],
  }));
  const history: Note[][] = [];
  for (let edit = 0; edit < 60; edit++) {
    history.push(structuredClone(notes));
    notes[edit % notes.length]!.text += ` edited ${edit}`;
  }
  return history.flat().length;
}

type State = Readonly<Record<string, { readonly done: boolean; readonly title: string }>>;

export function reduceActions(): number {
  let state: State = {};
  for (let id = 0; id < 600; id++) state = { ...state, [`todo-${id}`]: { done: false, title: `Task ${id}` } };
  for (let id = 0; id < 600; id += 2) {
    const key = `todo-${id}`;
    state = { ...state, [key]: { ...state[key]!, done: true } };
  }
  return Object.values(state).filter(({ done }) => done).length;
}

function memoize<A extends unknown[], R>(compute: (...given: A) => R): (...given: A) => R {
  const known = new Map<string, R>();
  return (...given) => {
    const key = JSON.stringify(given);
    if (!known.has(key)) known.set(key, compute(...given));
    return known.get(key)!;
  };
}

export function latticePaths(): bigint {
  const paths: (x: number, y: number) => bigint = memoize((x, y) =>
    x === 0 || y === 0 ? 1n : paths(x - 1, y) + paths(x, y - 1),
  );
  return paths(45, 45);
}

export function recentSearches(): string[] {
  let recent: string[] = [];
  for (const search of ["shoes", "hats", "shoes", "socks", "gloves", "hats", "belts"]) {
    recent = [search, ...recent.filter((each) => each !== search)].slice(0, 4);
  }
  return recent;
}
