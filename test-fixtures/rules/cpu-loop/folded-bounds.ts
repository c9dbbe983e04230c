// Bounds that are constants by way of names: defaults, enumerations, objects, fields, literal types, arithmetic.
enum Size {
  Small = 10,
  Large = 5_000_000,
}

const LIMITS = { rows: 2_000, columns: 4_000 } as const;

export async function byEnumeration(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < Size.Large; i++) sum += i ^ 3;
//^^^ cpu-loop
  for (let i = 0; i < Size.Small; i++) sum += i;
  return sum;
}

export async function byObject(): Promise<number> {
  let sum = 0;
  for (let row = 0; row < LIMITS.rows; row++)
//^^^ cpu-loop
    for (let column = 0; column < LIMITS.columns; column++) sum += row ^ column;
  return sum;
}

/** Nobody says otherwise: the default holds. */
export async function byDefault(limit = 4_000_000): Promise<number> {
  let sum = 0;
  for (let i = 0; i < limit; i++) sum += i ^ 3;
//^^^ cpu-loop
  return sum;
}

export async function byType(limit: 3_000_000): Promise<number> {
  let sum = 0;
  for (let i = 0; i < limit; i++) sum += i ^ 3;
//^^^ cpu-loop
  return sum;
}

export class Table {
  private readonly size = 3_000;
  static readonly TURNS = 8_000_000;

  async fill(): Promise<number> {
    let sum = 0;
    for (let i = 0; i < this.size * this.size; i++) sum += i ^ 3;
//  ^^^ cpu-loop
    for (let i = 0; i < Table.TURNS; i++) sum += i ^ 3;
//  ^^^ cpu-loop
    return sum;
  }
}

/** The square root of it is three thousand. */
export async function byRoot(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < Math.sqrt(9_000_000); i++) sum += i ^ 3;
  return sum;
}
