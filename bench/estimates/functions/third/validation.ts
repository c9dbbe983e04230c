/** Checking input: forms, numbers with check digits, schemas, permissions. */

const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
};

export function checkOneCard(): boolean {
  return passesLuhn("4539578763621486");
}

export function checkCards(): number {
  let valid = 0;
  for (let i = 0; i < 20_000; i++) if (passesLuhn(String(4_539_578_763_600_000 + i * 7))) valid++;
  return valid;
}

export function checkAccounts(): number {
  const accounts = Array.from(
    { length: 300 },
    (_, i) => `DE${(i % 89) + 10}50010517${String(i * 7919).padStart(10, "0")}`,
  );
  return accounts.filter((account) => {
    const moved = account.slice(4) + account.slice(0, 4);
    const digits = [...moved].map((letter) => parseInt(letter, 36)).join("");
    return BigInt(digits) % 97n === 1n;
  }).length;
}

type Rule = (value: string) => string | undefined;

const FORM: Record<string, Rule[]> = {
  name: [(value) => (value.trim() ? undefined : "is missing")],
  email: [(value) => (/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(value) ? undefined : "is not an address")],
  age: [
    (value) => (/^\d+$/.test(value) ? undefined : "is not a number"),
    (value) => (Number(value) >= 18 ? undefined : "is too low"),
  ],
};

export function checkForm(): string[] {
  const input: Record<string, string> = { name: "Ada", email: "ada@example", age: "17" };
  return Object.entries(FORM).flatMap(([field, rules]) =>
    rules.flatMap((rule) => {
      const problem = rule(input[field] ?? "");
      return problem ? [`${field} ${problem}`] : [];
    }),
  );
}

type Schema =
  | { readonly type: "string"; readonly pattern?: RegExp }
  | { readonly type: "number"; readonly minimum?: number }
  | { readonly type: "array"; readonly items: Schema }
  | { readonly type: "object"; readonly properties: Readonly<Record<string, Schema>> };

function* problems(schema: Schema, value: unknown, path: string): Generator<string> {
  switch (schema.type) {
    case "string":
      if (typeof value !== "string") yield `${path}: not a text`;
      else if (schema.pattern && !schema.pattern.test(value)) yield `${path}: wrong form`;
      break;
    case "number":
      if (typeof value !== "number") yield `${path}: not a number`;
      else if (value < (schema.minimum ?? -Infinity)) yield `${path}: too low`;
      break;
    case "array":
      if (!Array.isArray(value)) yield `${path}: not a list`;
      else
        for (const [index, item] of value.entries()) yield* problems(schema.items, item, `${path}[${index}]`);
      break;
    case "object":
      for (const [key, property] of Object.entries(schema.properties)) {
        yield* problems(property, (value as Record<string, unknown>)[key], `${path}.${key}`);
      }
  }
}

const USER: Schema = {
  type: "object",
  properties: {
    id: { type: "number", minimum: 1 },
    email: { type: "string", pattern: /^\S+@\S+$/ },
    tags: { type: "array", items: { type: "string" } },
    address: {
      type: "object",
      properties: { city: { type: "string" }, zip: { type: "string", pattern: /^\d{5}$/ } },
    },
  },
};

const makeUser = (id: number) => ({
  id,
  email: `user${id}@example.com`,
  tags: ["a", "b", "c"],
  address: { city: "Oslo", zip: id % 50 ? "01234" : "x" },
});

export function checkUsers(): number {
  const users = Array.from({ length: 10_000 }, (_, id) => makeUser(id));
  return [...problems({ type: "array", items: USER }, users, "users")].length;
}

export function checkOneUser(): string[] {
  return [...problems(USER, makeUser(0), "user")];
}

export function duplicateAddresses(): number {
  const people = Array.from({ length: 2500 }, (_, i) => ({ id: i, email: `Person${i % 2400}@Example.com` }));
  return people.filter((person) =>
    people.some((other) => other.id < person.id && other.email.toLowerCase() === person.email.toLowerCase()),
  ).length;
}

export function allowedActions(): number {
  enum Right {
    None = 0,
    Read = 1,
    Write = 2,
    Share = 4,
    Remove = 8,
  }
  const roles = Array.from({ length: 12 }, (_, role) => (role * 5) % 16);
  let allowed = 0;
  for (const role of roles) {
    for (let resource = 0; resource < 40; resource++) {
      const needed = [Right.Read, Right.Write, Right.Share, Right.Remove][resource % 4] ?? Right.None;
      if ((role & needed) === needed) allowed++;
    }
  }
  return allowed;
}

export function passwordStrength(): number {
  const password = "Tr0ub4dor&3-with-some-length";
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/].filter((pattern) => pattern.test(password)).length;
  const distinct = new Set(password).size;
  return Math.round(distinct * Math.log2(classes * 20));
}

export function sanitizeComments(): number {
  const comment = 'Hello <b>world</b> <script>alert("x")</script> see http://example.com/page?x=1 and bye. ';
  let length = 0;
  for (let i = 0; i < 1500; i++) {
    length += `${comment}${i}`
      .replace(/<script[\s\S]*?<\/script>/gi, "")
      .replace(/<\/?[a-z][^>]*>/gi, "")
      .replace(/https?:\/\/\S+/g, (address) => `[${new URL(address).hostname}]`).length;
  }
  return length;
}

export function sudokuIsValid(): boolean {
  const grid = Array.from({ length: 9 }, (_, row) =>
    Array.from({ length: 9 }, (_, column) => ((row * 3 + Math.floor(row / 3) + column) % 9) + 1),
  );
  const isComplete = (cells: number[]): boolean => new Set(cells).size === 9;
  return [0, 1, 2, 3, 4, 5, 6, 7, 8].every((n) => {
    const box = grid
      .slice(3 * Math.floor(n / 3), 3 * Math.floor(n / 3) + 3)
      .flatMap((row) => row.slice(3 * (n % 3), 3 * (n % 3) + 3));
    return isComplete(grid[n]!) && isComplete(grid.map((row) => row[n]!)) && isComplete(box);
  });
}
