function sum(n: number): number {
  return n === 0 ? 0 : n + sum(n - 1);
}

export async function total(): Promise<number> {
  return sum(100_000);
//       ^^^ cpu-recursion warning rewrite worker via=sum
}

export async function few(): Promise<number> {
  return sum(1_000);
}

export async function unknown(n: number): Promise<number> {
  return sum(n);
}
