export function primes(): number[] {
  const found: number[] = [];
  for (let candidate = 2; candidate < 2_000_000; candidate++) {
    if (isPrime(candidate)) found.push(candidate);
  }
  return found;
}

function isPrime(candidate: number): boolean {
  for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) return false;
  return true;
}
