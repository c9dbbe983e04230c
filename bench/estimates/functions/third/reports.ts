/** Reports over orders, visits and answers: grouping, joining, ranking, percentiles. */

interface Order {
  readonly id: number;
  readonly customer: number;
  readonly month: string;
  readonly region: string;
  readonly cents: number;
}

interface Customer {
  readonly id: number;
  readonly name: string;
  readonly tier: "gold" | "silver" | "basic";
}

const REGIONS = ["north", "south", "east", "west", "centre"];

function makeOrders(count: number): Order[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    customer: (id * 7) % 500,
    month: `2024-${String((id % 12) + 1).padStart(2, "0")}`,
    region: REGIONS[(id * 3) % REGIONS.length]!,
    cents: 100 + ((id * 7919) % 90_000),
  }));
}

function makeCustomers(count: number): Customer[] {
  const customers: Customer[] = [];
  for (let id = 0; id < count; id++) {
    customers.push({
      id,
      name: `Customer ${id}`,
      tier: id % 10 === 0 ? "gold" : id % 3 ? "basic" : "silver",
    });
  }
  return customers;
}

export function monthlyRevenue(): string[] {
  const totals = new Map<string, number>();
  for (const { month, cents } of makeOrders(40_000)) totals.set(month, (totals.get(month) ?? 0) + cents);
  return [...totals]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([month, cents]) => `${month}: ${(cents / 100).toFixed(2)}`);
}

export function topCustomers(): [string, number][] {
  const spent: Record<string, number> = {};
  makeOrders(2500).forEach(({ customer, cents }) => {
    spent[`customer-${customer}`] = (spent[`customer-${customer}`] ?? 0) + cents;
  });
  return Object.entries(spent)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10);
}

export function ordersWithCustomers(): number {
  const customers = makeCustomers(600);
  const rows = makeOrders(6000).map((order) => {
    const customer = customers.find(({ id }) => id === order.customer);
    return { ...order, name: customer?.name ?? "unknown", tier: customer?.tier ?? "basic" };
  });
  return rows.filter(({ tier }) => tier === "gold").length;
}

export function pivotByRegion(): string {
  const months = [...new Set(makeOrders(24).map(({ month }) => month))].sort();
  const orders = makeOrders(1200);
  const lines = REGIONS.map((region) => {
    const cells = months.map((month) =>
      orders
        .filter((order) => order.region === region && order.month === month)
        .reduce((sum, { cents }) => sum + cents, 0),
    );
    return [region, ...cells].join("\t");
  });
  return [["", ...months].join("\t"), ...lines].join("\n");
}

export function latencyPercentiles(): Record<string, number> {
  const samples = new Float64Array(250_000);
  let state = 42;
  for (let i = 0; i < samples.length; i++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    samples[i] = (state % 10_000) / 10;
  }
  samples.sort();
  const at = (share: number): number => samples[Math.floor(share * (samples.length - 1))]!;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}

export function movingAverages(days = 3650, window = 90): number {
  const prices = Array.from({ length: days }, (_, day) => 100 + 10 * Math.sin(day / 20) + day / 100);
  const averages = prices
    .slice(window - 1)
    .map((_, index) => prices.slice(index, index + window).reduce((a, b) => a + b) / window);
  return averages.reduce((highest, average) => Math.max(highest, average), -Infinity);
}

export function surveySummary(): Record<string, { answers: number; average: number }> {
  const questions = ["ease", "speed", "design", "support"];
  const answers = Array.from({ length: 25 }, (_, person) =>
    questions.map((question, index) => ({ question, score: 1 + ((person + index * 2) % 5) })),
  ).flat();
  const summary: Record<string, { answers: number; average: number }> = {};
  for (const question of questions) {
    const scores = answers.filter((answer) => answer.question === question).map(({ score }) => score);
    summary[question] = {
      answers: scores.length,
      average: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    };
  }
  return summary;
}

export function retentionCohorts(): number[][] {
  const USERS = 3000;
  const WEEKS = 12;
  const DAY = 24 * 60 * 60 * 1000;
  const start = Date.UTC(2024, 0, 1);
  const sizes = new Array<number>(WEEKS).fill(0);
  const active = Array.from({ length: WEEKS }, () => Array.from({ length: WEEKS }, () => new Set<number>()));
  for (let user = 0; user < USERS; user++) {
    const joined = new Date(start + ((user * 13) % (WEEKS * 7)) * DAY);
    const cohort = Math.floor((joined.getTime() - start) / (7 * DAY));
    sizes[cohort]!++;
    for (let visit = 0; visit < 10; visit++) {
      const when = new Date(joined);
      when.setUTCDate(when.getUTCDate() + ((visit * visit + user) % 60));
      const week = Math.floor((when.getTime() - joined.getTime()) / (7 * DAY));
      active[cohort]![week]?.add(user);
    }
  }
  return active.map((weeks, cohort) => weeks.map((users) => users.size / sizes[cohort]!));
}

export function funnelSteps(): string {
  const steps = { visit: 12_400, signup: 3100, trial: 1450, purchase: 380 };
  let before: number | undefined;
  const parts: string[] = [];
  for (const [step, people] of Object.entries(steps)) {
    parts.push(
      before === undefined ? `${step} ${people}` : `${step} ${Math.round((100 * people) / before)} %`,
    );
    before = people;
  }
  return parts.join(" → ");
}

export function leaderboard(): string {
  const players = Array.from({ length: 60 }, (_, index) => ({
    name: `player${(index * 17) % 60}`,
    points: (index * 131) % 40,
    games: 5 + (index % 4),
  }));
  const ranked = players.toSorted(
    (a, b) => b.points - a.points || a.games - b.games || (a.name < b.name ? -1 : 1),
  );
  let rank = 0;
  return ranked
    .map((player, index) => {
      if (index === 0 || ranked[index - 1]!.points !== player.points) rank = index + 1;
      return `${rank}. ${player.name} (${player.points})`;
    })
    .join("\n");
}

export function correlations(): number {
  const SERIES = 24;
  const LENGTH = 1500;
  const series = Array.from({ length: SERIES }, (_, which) =>
    Array.from({ length: LENGTH }, (_, i) => Math.sin(i / (which + 2)) + ((i * which) % 7)),
  );
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const correlation = (a: number[], b: number[]): number => {
    const [meanA, meanB] = [mean(a), mean(b)];
    let [both, squareA, squareB] = [0, 0, 0];
    for (let i = 0; i < a.length; i++) {
      const [deltaA, deltaB] = [a[i]! - meanA, b[i]! - meanB];
      both += deltaA * deltaB;
      squareA += deltaA ** 2;
      squareB += deltaB ** 2;
    }
    return both / Math.sqrt(squareA * squareB);
  };
  let strongest = 0;
  for (const [index, one] of series.entries()) {
    for (const other of series.slice(index + 1))
      strongest = Math.max(strongest, Math.abs(correlation(one, other)));
  }
  return strongest;
}
