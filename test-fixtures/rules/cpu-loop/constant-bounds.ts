const TURNS = 10_000_000;

export async function sumOfSquares(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < 1e7; i++) sum += i * i;
//^^^ cpu-loop worker
  return sum;
}

export async function constant(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < TURNS; i += 2) {
//^^^ cpu-loop api=loop
    sum += Math.sqrt(i);
  }
  return sum;
}

export async function nested(): Promise<number> {
  let sum = 0;
  for (let row = 0; row < 2000; row++) {
//^^^ cpu-loop
    for (let column = 0; column < 2000; column++) {
      sum += row * column;
    }
  }
  return sum;
}

export async function countingDown(): Promise<number> {
  let left = 50_000_000;
  let sum = 0;
  while (left > 0) {
//^^^^^ cpu-loop
    sum += left;
    left--;
  }
  return sum;
}

/** A million turns is where it starts. */
export async function million(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) sum += i % 7;
//^^^ cpu-loop
  return sum;
}
