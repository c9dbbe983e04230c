// Chains of array methods are loops.
const SIZE = 200_000;

export async function chain(): Promise<number> {
  return [...new Array(SIZE).keys()]
//       ^> cpu-loop warning yield worker process
    .map((value) => value * value)
    .filter((value) => value % 3 === 0)
    .reduce((sum, value) => sum + value, 0);
//       <^
}

export async function sorted(): Promise<number[]> {
  const values = Array.from({ length: 500_000 }, () => Math.random());
  return values.sort((a, b) => a - b);
//       ^^^^^^^^^^^ cpu-loop
}

export async function pairs(): Promise<number> {
  const values = Array.from({ length: 2_000 }, (_, index) => index);
  let found = 0;
  values.forEach((value) => {
//^^^^^^^^^^^^^^ cpu-loop
    if (values.some((other) => other === value * 2)) found++;
  });
  return found;
}

/** A thousand items with a thousand each. */
export async function nested(): Promise<number[][]> {
  return Array.from({ length: 1_500 }).map(() => Array.from({ length: 1_500 }).map((_, index) => index * 2));
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cpu-loop
}
