/** Loops over numbers, with bounds that the text shows. */

const SAMPLES = 250_000;
const GRID = 400;
const LIMIT = 5_000_000;

export function sumOfSquares(): number {
  let sum = 0;
  for (let i = 0; i < 10_000_000; i++) sum += i * i;
  return sum;
}

export function sumOfSquaresExact(): bigint {
  let sum = 0n;
  for (let i = 0n; i < 10_000_000n; i++) sum += i * i;
  return sum;
}

export function smallSum(): number {
  let sum = 0;
  for (let i = 1; i <= 500; i++) sum += 1 / i;
  return sum;
}

export function harmonicSeries(): number {
  let sum = 0;
  for (let n = 1; n <= 100_000; n++) sum += 1 / (n * n);
  return Math.sqrt(sum * 6);
}

export function monteCarloPi(): number {
  let inside = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const x = Math.random();
    const y = Math.random();
    if (x * x + y * y <= 1) inside++;
  }
  return (4 * inside) / SAMPLES;
}

export function pairsInTriangle(): number {
  let count = 0;
  for (let a = 0; a < 20_000; a++) {
    for (let b = a + 1; b < 20_000; b++) if ((a + b) % 7 === 0) count++;
  }
  return count;
}

export function mandelbrot(): number {
  let inside = 0;
  for (let py = 0; py < GRID; py++) {
    for (let px = 0; px < GRID; px++) {
      const cx = (px / GRID) * 3 - 2;
      const cy = (py / GRID) * 2 - 1;
      let x = 0;
      let y = 0;
      let step = 0;
      while (step < 200 && x * x + y * y < 4) {
        const next = x * x - y * y + cx;
        y = 2 * x * y + cy;
        x = next;
        step++;
      }
      if (step === 200) inside++;
    }
  }
  return inside;
}

export function sieve(): number {
  const composite = new Uint8Array(LIMIT + 1);
  let count = 0;
  for (let i = 2; i <= LIMIT; i++) {
    if (composite[i]) continue;
    count++;
    for (let j = i * 2; j <= LIMIT; j += i) composite[j] = 1;
  }
  return count;
}

export function powersOfTwo(): number {
  let steps = 0;
  for (let value = 1; value < 2 ** 40; value *= 2) steps++;
  return steps;
}

export function waves(): number {
  let sum = 0;
  for (let i = 0; i < 10_000; i++) sum += Math.sin(i / 100) * Math.cos(i / 37) + Math.log(i + 1);
  return sum;
}

export function bigFactorial(): bigint {
  let product = 1n;
  for (let i = 2n; i <= 3000n; i++) product *= i;
  return product;
}
