/** More loops over numbers and bigints: steps that multiply, dynamic programming, simulation, random generators. */

const STEPS = 200_000;
const MODULUS = 1_000_000_007n;

export function powerModulo(): bigint {
  let result = 1n;
  let base = 3n;
  for (let exponent = 2n ** 200n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % MODULUS;
    base = (base * base) % MODULUS;
  }
  return result;
}

export function fibonacciModulo(): bigint {
  let a = 0n;
  let b = 1n;
  for (let i = 0; i < 200_000; i++) [a, b] = [b, (a + b) % MODULUS];
  return a;
}

export function linearCongruence(): number {
  let state = 12345;
  for (let i = 0; i < 50_000_000; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return state;
}

export function bodies(): number {
  const x = [0, 1, 5, 19, 30];
  const speed = [0, 0.3, 0.2, 0.1, 0.05];
  for (let step = 0; step < STEPS; step++) {
    for (let i = 0; i < 5; i++) {
      for (let j = 0; j < 5; j++) {
        if (i === j) continue;
        const distance = x[j]! - x[i]!;
        speed[i]! += (0.001 * distance) / (Math.abs(distance) ** 3 + 0.01);
      }
    }
    for (let i = 0; i < 5; i++) x[i]! += speed[i]! * 0.01;
  }
  return x[2]!;
}

export function coinChange(): number {
  const coins = [1, 2, 5, 10, 20, 50, 100, 200];
  const ways = new Array<number>(10_001).fill(0);
  ways[0] = 1;
  for (const coin of coins)
    for (let amount = coin; amount <= 10_000; amount++) ways[amount]! += ways[amount - coin]!;
  return ways[10_000]!;
}

export function binarySearches(): number {
  let found = 0;
  for (let wanted = 0; wanted < 10_000; wanted++) {
    let low = 0;
    let high = 1 << 20;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (middle < wanted) low = middle + 1;
      else high = middle;
    }
    found += low;
  }
  return found;
}

export function averageOfTen(): number {
  const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
