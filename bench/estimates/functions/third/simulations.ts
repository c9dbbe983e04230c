/** Models, training, brute force: work that goes to a background job in most programs. */
import { createHash } from "node:crypto";

export function heatPlate(): number {
  const SIZE = 150;
  let plate = Array.from({ length: SIZE }, (_, y) => new Array<number>(SIZE).fill(y === 0 ? 100 : 20));
  for (let step = 0; step < 700; step++) {
    plate = plate.map((row, y) =>
      y === 0 || y === SIZE - 1
        ? row
        : row.map((cell, x) =>
            x === 0 || x === SIZE - 1
              ? cell
              : (row[x - 1]! + row[x + 1]! + plate[y - 1]![x]! + plate[y + 1]![x]!) / 4,
          ),
    );
  }
  return plate[10]![75]!;
}

class Layer {
  readonly #weights: number[][];
  #inputs: readonly number[] = [];
  #outputs: number[] = [];

  constructor(inputs: number, outputs: number) {
    this.#weights = Array.from({ length: outputs }, (_, o) =>
      Array.from({ length: inputs + 1 }, (_, i) => Math.sin(o * 12.9 + i * 78.2)),
    );
  }

  forward(inputs: readonly number[]): number[] {
    this.#inputs = [...inputs, 1];
    this.#outputs = this.#weights.map((weights) => {
      const sum = weights.reduce((all, weight, i) => all + weight * this.#inputs[i]!, 0);
      return 1 / (1 + Math.exp(-sum));
    });
    return this.#outputs;
  }

  backward(errors: readonly number[], rate: number): number[] {
    const before = this.#inputs.map(() => 0);
    errors.forEach((error, o) => {
      const delta = error * this.#outputs[o]! * (1 - this.#outputs[o]!);
      this.#weights[o]!.forEach((weight, i) => {
        before[i]! += delta * weight;
        this.#weights[o]![i] = weight + rate * delta * this.#inputs[i]!;
      });
    });
    return before.slice(0, -1);
  }
}

export function learnXor(epochs = 60_000): number[] {
  const samples = [
    { given: [0, 0], wanted: 0 },
    { given: [0, 1], wanted: 1 },
    { given: [1, 0], wanted: 1 },
    { given: [1, 1], wanted: 0 },
  ];
  const [hidden, output] = [new Layer(2, 6), new Layer(6, 1)];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { given, wanted } of samples) {
      const [answer] = output.forward(hidden.forward(given));
      hidden.backward(output.backward([wanted - answer!], 0.5), 0.5);
    }
  }
  return samples.map(({ given }) => output.forward(hidden.forward(given))[0]!);
}

const FEATURES = 8;

const flower = (id: number): number[] =>
  Array.from({ length: FEATURES }, (_, i) => ((id * 31 + i * 17) % 101) / 10);

export function classifyFlowers(): number {
  const known = Array.from({ length: 1500 }, (_, id) => ({ features: flower(id), kind: id % 3 }));
  let right = 0;
  for (let id = 0; id < 400; id++) {
    const features = flower(id * 7 + 3);
    const nearest = known
      .map(({ features: other, kind }) => ({
        kind,
        distance: Math.sqrt(other.reduce((sum, value, i) => sum + (value - features[i]!) ** 2, 0)),
      }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 5);
    const votes = [0, 0, 0];
    for (const { kind } of nearest) votes[kind]!++;
    if (votes.indexOf(Math.max(...votes)) === id % 3) right++;
  }
  return right;
}

/** Each number has one chance in 65,536. */
export function proofOfWork(): number {
  const wanted = "0000";
  for (let nonce = 0; ; nonce++) {
    const hash = createHash("sha256").update(`block 17:${nonce}`).digest("hex");
    if (hash.startsWith(wanted)) return nonce;
  }
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}

const syllables = ["ba", "ko", "ri", "mu", "te", "sa", "lo", "ne"];
const word = (i: number): string => [i, i >> 3, i >> 6, i >> 9].map((part) => syllables[part & 7]!).join("");

export function correctSpelling(): string[] {
  const dictionary = Array.from({ length: 3000 }, (_, i) => word(i));
  const misspelt = Array.from({ length: 40 }, (_, i) => word(i * 71).replace("k", "c") + "x");
  return misspelt.map((text) => {
    let [best, least] = ["", Infinity];
    for (const candidate of dictionary) {
      const steps = distance(text, candidate);
      if (steps < least) [best, least] = [candidate, steps];
    }
    return best;
  });
}

export function closeSpellings(): string[] {
  return ["receive", "recieve", "received", "deceive", "relieve"].filter(
    (each) => distance(each, "recieve") <= 2,
  );
}

interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const minus = (a: Vector, b: Vector): Vector => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z;

export function traceSpheres(): number {
  const spheres = Array.from({ length: 24 }, (_, i) => ({
    centre: { x: (i % 6) * 2 - 5, y: Math.floor(i / 6) * 2 - 3, z: 12 + (i % 4) },
    radius: 0.9,
  }));
  const [width, height] = [320, 200];
  const depths = new Float32Array(width * height).fill(Infinity);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const ray = { x: (x - width / 2) / width, y: (y - height / 2) / width, z: 1 };
      for (const { centre, radius } of spheres) {
        const toCentre = minus(centre, { x: 0, y: 0, z: 0 });
        const along = dot(toCentre, ray) / dot(ray, ray);
        const off = minus(toCentre, { x: ray.x * along, y: ray.y * along, z: ray.z * along });
        if (dot(off, off) <= radius * radius) depths[y * width + x] = Math.min(depths[y * width + x]!, along);
      }
    }
  }
  return depths.filter(Number.isFinite).length;
}

export function concordance(): string[] {
  const words = Array.from({ length: 150_000 }, (_, i) => `${word((i * 7919) % 4096)} ${i % 10}`);
  return words.sort((a, b) => a.localeCompare(b)).slice(0, 5);
}

interface Route {
  readonly pattern: RegExp;
  readonly handler: string;
}

export function routeRequests(): Record<string, number> {
  const routes: Route[] = Array.from({ length: 200 }, (_, i) => ({
    pattern: new RegExp(`^/api/resource${i}/(\\d+)(?:/(edit|remove))?$`),
    handler: `handler${i % 20}`,
  }));
  const calls: Record<string, number> = {};
  for (let request = 0; request < 40_000; request++) {
    const path = `/api/resource${(request * 37) % 200}/${request}/edit`;
    const route = routes.find(({ pattern }) => pattern.test(path));
    if (route) calls[route.handler] = (calls[route.handler] ?? 0) + 1;
  }
  return calls;
}

export function newestFirst(): number {
  const feed: { id: number; text: string }[] = [];
  for (let id = 0; id < 30_000; id++) feed.unshift({ id, text: `event ${id}` });
  return feed[100]!.id;
}

export function auditTrail(): number {
  const accounts = Array.from({ length: 1500 }, (_, id) => ({
    id,
    owner: { name: `Owner ${id}`, since: new Date(Date.UTC(2020, id % 12, 1)) },
    balance: id * 10,
  }));
  const trail: { entry: number; total: number }[] = [];
  for (let entry = 0; entry < 80; entry++) {
    const copy = structuredClone(accounts);
    copy[entry]!.balance += 5;
    trail.push({ entry, total: copy.reduce((sum, { balance }) => sum + balance, 0) });
  }
  return trail.at(-1)!.total;
}

export function waitingAges(): number {
  let length = 0;
  for (let ticket = 0; ticket < 6000; ticket++) {
    const format = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
    length += format.format(-(ticket % 30), "day").length;
  }
  return length;
}

function invert(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let pivot = 0; pivot < size; pivot++) {
    const factor = rows[pivot]![pivot]!;
    rows[pivot] = rows[pivot]!.map((value) => value / factor);
    for (let other = 0; other < size; other++) {
      if (other === pivot) continue;
      const times = rows[other]![pivot]!;
      rows[other] = rows[other]!.map((value, column) => value - times * rows[pivot]![column]!);
    }
  }
  return rows.map((row) => row.slice(size));
}

export function invertMatrix(): number {
  const matrix = Array.from({ length: 220 }, (_, i) =>
    Array.from({ length: 220 }, (_, j) => (i === j ? 300 : ((i * 7 + j * 3) % 11) / 10)),
  );
  return invert(matrix)[3]![4]!;
}

export function invertSmallMatrix(): number[][] {
  return invert([
    [4, 1, 0],
    [1, 3, 1],
    [0, 1, 2],
  ]);
}

export function epidemic(): number {
  const [PEOPLE, DAYS, CONTACTS] = [20_000, 60, 6];
  const sickUntil = new Map<number, number>([[0, 8]]);
  let peak = 0;
  for (let day = 0; day < DAYS; day++) {
    let sick = 0;
    for (let person = 0; person < PEOPLE; person++) {
      if ((sickUntil.get(person) ?? -1) < day) continue;
      sick++;
      for (let contact = 1; contact <= CONTACTS; contact++) {
        const met = (person * 31 + contact * 1009 + day * 7919) % PEOPLE;
        if (contact % 3 === 0 && !sickUntil.has(met)) sickUntil.set(met, day + 8);
      }
    }
    peak = Math.max(peak, sick);
  }
  return peak;
}
