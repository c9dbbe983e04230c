/** Carts, loans, portfolios and money as text. */

interface Line {
  readonly sku: string;
  readonly quantity: number;
  readonly unit: number;
}

const RULES: readonly { applies: (line: Line) => boolean; percent: number }[] = [
  { applies: ({ quantity }) => quantity >= 10, percent: 5 },
  { applies: ({ sku }) => sku.startsWith("B-"), percent: 12 },
  { applies: ({ unit }) => unit > 10_000, percent: 3 },
];

export function cartTotal(): number {
  const lines: Line[] = [
    { sku: "A-100", quantity: 2, unit: 1999 },
    { sku: "B-220", quantity: 12, unit: 450 },
    { sku: "C-310", quantity: 1, unit: 24_900 },
  ];
  return lines.reduce((sum, line) => {
    const percent = RULES.filter((rule) => rule.applies(line)).reduce((all, rule) => all + rule.percent, 0);
    return sum + Math.round((line.quantity * line.unit * (100 - percent)) / 100);
  }, 0);
}

export function loanSchedule(): { month: number; interest: number; rest: number }[] {
  const principal = 250_000;
  const rate = 0.035 / 12;
  const months = 30 * 12;
  const payment = (principal * rate) / (1 - (1 + rate) ** -months);
  const rows: { month: number; interest: number; rest: number }[] = [];
  let rest = principal;
  for (let month = 1; month <= months; month++) {
    const interest = rest * rate;
    rest -= payment - interest;
    rows.push({ month, interest: Math.round(interest * 100) / 100, rest: Math.round(rest * 100) / 100 });
  }
  return rows;
}

export function americanOption(steps = 1200): number {
  const [spot, strike, rate, volatility, years] = [100, 105, 0.03, 0.25, 1];
  const dt = years / steps;
  const up = Math.exp(volatility * Math.sqrt(dt));
  const down = 1 / up;
  const chance = (Math.exp(rate * dt) - down) / (up - down);
  const discount = Math.exp(-rate * dt);
  const values = Array.from({ length: steps + 1 }, (_, i) =>
    Math.max(strike - spot * up ** (steps - i) * down ** i, 0),
  );
  for (let step = steps - 1; step >= 0; step--) {
    for (let i = 0; i <= step; i++) {
      const held = discount * (chance * values[i]! + (1 - chance) * values[i + 1]!);
      values[i] = Math.max(held, strike - spot * Math.pow(up, step - 2 * i));
    }
  }
  return values[0]!;
}

class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return (this.#state + 1) / 4_294_967_297;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

const SIMULATION = { paths: 10_000, tradingDays: 252, drift: 0.0002, volatility: 0.012 };

export function valueAtRisk(): number {
  const random = new Random(7);
  const { paths, tradingDays, drift, volatility } = SIMULATION;
  const ends: number[] = [];
  for (let path = 0; path < paths; path++) {
    let value = 1;
    for (let day = 0; day < tradingDays; day++) value *= 1 + drift + volatility * random.normal();
    ends.push(value);
  }
  ends.sort((a, b) => a - b);
  return 1 - ends[Math.floor(paths * 0.05)]!;
}

export function bestExchange(): number {
  const currencies = ["EUR", "USD", "GBP", "JPY", "CHF", "SEK", "PLN", "CZK", "DKK", "NOK"];
  const rates = currencies.map((_, from) =>
    currencies.map((_, to) => (from === to ? 1 : ((from + 2) / (to + 2)) * (0.99 + ((from * to) % 5) / 500))),
  );
  currencies.forEach((_, via) => {
    currencies.forEach((_, from) => {
      currencies.forEach((_, to) => {
        rates[from]![to] = Math.max(rates[from]![to]!, rates[from]![via]! * rates[via]![to]!);
      });
    });
  });
  return rates[1]![7]!;
}

export function depreciation(): string {
  const ASSETS = 200;
  let total = 0n;
  for (let asset = 0; asset < ASSETS; asset++) {
    let book = BigInt(1_000_000 + asset * 7_919) * 100n;
    for (let year = 0; year < 20; year++) {
      const amount = (book * 15n) / 100n;
      book -= amount;
      total += amount;
    }
  }
  return `${total / 100n}.${String(total % 100n).padStart(2, "0")}`;
}

export function fillTruck(): number {
  const CAPACITY = 6000;
  const parcels = Array.from({ length: 150 }, (_, i) => ({
    weight: 20 + ((i * 37) % 180),
    price: 5 + ((i * 53) % 97),
  }));
  const best = new Array<number>(CAPACITY + 1).fill(0);
  for (const { weight, price } of parcels) {
    for (let left = CAPACITY; left >= weight; left--) {
      best[left] = Math.max(best[left]!, best[left - weight]! + price);
    }
  }
  return best[CAPACITY]!;
}

const euro = new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" });

export function priceTags(): string[] {
  return Array.from({ length: 150 }, (_, index) => euro.format(index * 12.49 + 0.99));
}

export function pricesForCountries(): number {
  const countries = [
    { locale: "de-DE", currency: "EUR" },
    { locale: "en-US", currency: "USD" },
    { locale: "ja-JP", currency: "JPY" },
    { locale: "pl-PL", currency: "PLN" },
  ];
  let length = 0;
  for (let product = 0; product < 500; product++) {
    for (const { locale, currency } of countries) {
      const text = (product * 3.75).toLocaleString(locale, { style: "currency", currency });
      length += text.length;
    }
  }
  return length;
}

export function splitBill(): number[] {
  const people = 7;
  const cents = 12_345;
  const share = Math.floor(cents / people);
  return Array.from({ length: people }, (_, index) => share + (index < cents % people ? 1 : 0));
}

export function orderBook(): number {
  const bids: { price: number; amount: number }[] = [];
  let traded = 0;
  for (let i = 0; i < 5000; i++) {
    const price = 1000 + ((i * 7919) % 401) - 200;
    const amount = 1 + (i % 9);
    if (i % 2 === 0) {
      const place = bids.findIndex((bid) => bid.price < price);
      bids.splice(place < 0 ? bids.length : place, 0, { price, amount });
      continue;
    }
    let left = amount;
    while (left > 0 && bids.length > 0 && bids[0]!.price >= price) {
      const taken = Math.min(left, bids[0]!.amount);
      traded += taken;
      left -= taken;
      bids[0]!.amount -= taken;
      if (bids[0]!.amount === 0) bids.shift();
    }
  }
  return traded;
}
