/** Control flow: early ends, do and while, labels, generators, helpers, recursion, classes. */

function isPrime(value: number): boolean {
  for (let divisor = 2; divisor * divisor <= value; divisor++) if (value % divisor === 0) return false;
  return value > 1;
}

export function countPrimes(): number {
  let count = 0;
  for (let value = 2; value < 200_000; value++) if (isPrime(value)) count++;
  return count;
}

function fibonacci(n: number): number {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

export function fibonacci30(): number {
  return fibonacci(30);
}

export function fibonacci36(): number {
  return fibonacci(36);
}

export function fibonacci15(): number {
  return fibonacci(15);
}

function* numbersBelow(end: number): Generator<number> {
  for (let i = 0; i < end; i++) yield i;
}

export function sumGenerated(): number {
  let sum = 0;
  for (const value of numbersBelow(1_000_000)) sum += value;
  return sum;
}

class Counter {
  private total = 0;

  add(value: number): void {
    this.total += value % 5;
  }

  get value(): number {
    return this.total;
  }
}

export function countInClass(): number {
  const counter = new Counter();
  for (let i = 0; i < 2_000_000; i++) counter.add(i);
  return counter.value;
}

export function collatzLongest(): number {
  let longest = 0;
  for (let start = 1; start < 30_000; start++) {
    let value = start;
    let steps = 0;
    do {
      value = value % 2 === 0 ? value / 2 : 3 * value + 1;
      steps++;
    } while (value > 1);
    if (steps > longest) longest = steps;
  }
  return longest;
}

export function findFirstPair(): number {
  outer: for (let a = 1; a < 1000; a++) {
    for (let b = a; b < 1000; b++) {
      if (a * b === 999_000 && a !== b) break outer;
      if ((a ^ b) === 1023) continue outer;
    }
  }
  return 1;
}

export function countDown(): number {
  let left = 100_000;
  let sum = 0;
  while (left-- > 0) sum ^= left;
  return sum;
}
