/** Calendars, intervals, queues and recurring jobs. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

enum Weekday {
  Sunday,
  Monday,
  Tuesday,
  Wednesday,
  Thursday,
  Friday,
  Saturday,
}

export function workingDays(): number {
  const holidays = new Set(["2024-01-01", "2024-05-01", "2024-12-25", "2024-12-26"]);
  const end = new Date("2024-12-31");
  let days = 0;
  for (const day = new Date("2024-01-01"); day <= end; day.setUTCDate(day.getUTCDate() + 1)) {
    const weekday: Weekday = day.getUTCDay();
    if (weekday === Weekday.Saturday || weekday === Weekday.Sunday) continue;
    if (!holidays.has(day.toISOString().slice(0, 10))) days++;
  }
  return days;
}

class CronPattern {
  readonly #minute: number;
  readonly #hour: number;
  readonly #weekday: Weekday;

  constructor(text: string) {
    const [minute, hour, , , weekday] = text.split(" ").map(Number);
    this.#minute = minute!;
    this.#hour = hour!;
    this.#weekday = weekday!;
  }

  matches(time: Date): boolean {
    return (
      time.getUTCMinutes() === this.#minute &&
      time.getUTCHours() === this.#hour &&
      time.getUTCDay() === this.#weekday
    );
  }
}

/** Weekly, so each run is 10,080 minutes after the one before. */
export function nextCronRuns(): string[] {
  const pattern = new CronPattern("30 9 * * 1");
  const runs: string[] = [];
  let time = Date.UTC(2024, 0, 1, 9, 31);
  while (runs.length < 8) {
    const date = new Date(time);
    if (pattern.matches(date)) runs.push(date.toISOString());
    time += MINUTE;
  }
  return runs;
}

interface Meeting {
  readonly from: number;
  readonly to: number;
}

const meetings = (count: number): Meeting[] =>
  Array.from({ length: count }, (_, index) => {
    const from = (index * 97) % (count * 10);
    return { from, to: from + 5 + (index % 30) };
  });

export function mergeMeetings(): Meeting[] {
  const sorted = meetings(300).sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

export function roomsNeeded(): number {
  const rooms: Meeting[][] = [];
  for (const meeting of meetings(900)) {
    const free = rooms.find((room) =>
      room.every((taken) => taken.to <= meeting.from || meeting.to <= taken.from),
    );
    if (free) free.push(meeting);
    else rooms.push([meeting]);
  }
  return rooms.length;
}

export function conflictingPairs(): number {
  const all = meetings(4000);
  let conflicts = 0;
  for (let i = 0; i < all.length; i++) {
    for (let j = i + 1; j < all.length; j++) {
      const [one, other] = [all[i]!, all[j]!];
      if (one.from < other.to && other.from < one.to) conflicts++;
    }
  }
  return conflicts;
}

function* weekly(start: Date, every = 1): Generator<Date> {
  for (let time = start.getTime(); ; time += every * 7 * DAY) yield new Date(time);
}

export function nextPaydays(): string[] {
  const days: string[] = [];
  for (const day of weekly(new Date(Date.UTC(2024, 2, 1)), 2)) {
    days.push(day.toISOString().slice(0, 10));
    if (days.length === 6) break;
  }
  return days;
}

class TaskQueue {
  readonly #heap: { at: number; kind: string }[] = [];

  get size(): number {
    return this.#heap.length;
  }

  push(task: { at: number; kind: string }): void {
    const heap = this.#heap;
    let index = heap.push(task) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (heap[parent]!.at <= heap[index]!.at) break;
      [heap[parent], heap[index]] = [heap[index]!, heap[parent]!];
      index = parent;
    }
  }

  pop(): { at: number; kind: string } | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || !last) return first;
    heap[0] = last;
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      const right = left + 1;
      let least = index;
      if (left < heap.length && heap[left]!.at < heap[least]!.at) least = left;
      if (right < heap.length && heap[right]!.at < heap[least]!.at) least = right;
      if (least === index) return first;
      [heap[least], heap[index]] = [heap[index]!, heap[least]!];
      index = least;
    }
  }
}

export function simulateCheckout(customers = 20_000): number {
  const queue = new TaskQueue();
  for (let i = 0; i < customers; i++) queue.push({ at: (i * 7919) % 100_003, kind: "arrive" });
  let busyUntil = 0;
  let waited = 0;
  for (let task = queue.pop(); task; task = queue.pop()) {
    if (task.kind === "leave") continue;
    const begin = Math.max(task.at, busyUntil);
    waited += begin - task.at;
    busyUntil = begin + 4;
    queue.push({ at: busyUntil, kind: "leave" });
  }
  return waited / customers;
}

export function drainFewTasks(): string {
  const queue = new TaskQueue();
  for (const at of [5, 3, 9, 1, 7, 2]) queue.push({ at, kind: `t${at}` });
  const order: string[] = [];
  while (queue.size > 0) order.push(queue.pop()!.kind);
  return order.join(",");
}

export function roundRobin(): string[][] {
  const teams = Array.from({ length: 16 }, (_, index) => `Team ${String.fromCharCode(65 + index)}`);
  const rounds: string[][] = [];
  for (let round = 0; round < teams.length - 1; round++) {
    const matches: string[] = [];
    for (let i = 0; i < teams.length / 2; i++) matches.push(`${teams[i]} – ${teams[teams.length - 1 - i]}`);
    rounds.push(matches);
    teams.splice(1, 0, teams.pop()!);
  }
  return rounds;
}

export function bestShiftPlan(): number {
  const WORKERS = 8;
  const costs = Array.from({ length: WORKERS }, (_, worker) =>
    Array.from({ length: WORKERS }, (_, shift) => ((worker * 31 + shift * 17) % 23) + 1),
  );
  const taken = new Array<boolean>(WORKERS).fill(false);
  const assign = (worker: number): number => {
    if (worker === WORKERS) return 0;
    let best = Infinity;
    for (let shift = 0; shift < WORKERS; shift++) {
      if (taken[shift]) continue;
      taken[shift] = true;
      best = Math.min(best, costs[worker]![shift]! + assign(worker + 1));
      taken[shift] = false;
    }
    return best;
  };
  return assign(0);
}

export function monthGrid(): string {
  const [year, month] = [2024, 1];
  const first = new Date(Date.UTC(year, month, 1));
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells = [
    ...Array.from({ length: first.getUTCDay() }, () => "  "),
    ...Array.from({ length }, (_, day) => String(day + 1).padStart(2)),
  ];
  const weeks: string[] = [];
  while (cells.length > 0) weeks.push(cells.splice(0, 7).join(" "));
  return weeks.join("\n");
}

export function localTimes(): string[] {
  const zones = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Sydney", "UTC"];
  const instant = new Date(Date.UTC(2024, 5, 1, 12));
  return Array.from({ length: 60 }, (_, hour) => {
    const zone = zones[hour % zones.length]!;
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "short",
    });
    return format.format(new Date(instant.getTime() + hour * 60 * MINUTE));
  });
}
