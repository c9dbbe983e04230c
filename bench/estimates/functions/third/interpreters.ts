/** Small languages and machines. */

const PRECEDENCE: Record<string, number> = { "+": 1, "-": 1, "*": 2, "/": 2 };

function toPostfix(text: string): string[] {
  const output: string[] = [];
  const operators: string[] = [];
  for (const token of text.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? []) {
    if (token === "(") operators.push(token);
    else if (token === ")") {
      while (operators.at(-1) !== "(") output.push(operators.pop()!);
      operators.pop();
    } else if (token in PRECEDENCE) {
      while ((PRECEDENCE[operators.at(-1) ?? ""] ?? 0) >= PRECEDENCE[token]!) output.push(operators.pop()!);
      operators.push(token);
    } else output.push(token);
  }
  return [...output, ...operators.reverse()];
}

function calculate(text: string): number {
  const stack: number[] = [];
  for (const token of toPostfix(text)) {
    if (!(token in PRECEDENCE)) {
      stack.push(Number(token));
      continue;
    }
    const [right, left] = [stack.pop()!, stack.pop()!];
    stack.push(
      token === "+"
        ? left + right
        : token === "-"
          ? left - right
          : token === "*"
            ? left * right
            : left / right,
    );
  }
  return stack[0]!;
}

export function evaluateFormula(): number {
  return calculate("(12 + 4.5) * 3 - 10 / (2 + 3)");
}

export function recalculateSheet(): number {
  const ROWS = 400;
  const COLUMNS = 6;
  let total = 0;
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++)
      total += calculate(`${row} * (${column} + 2) - ${row} / 4`);
  }
  return total;
}

/** Adds the cells of a small tape: 13 times round the loop. */
export function tapeMachine(): string {
  const program = "+++++ +++++ +++ [ > +++++ < - ] > . + . + .".replaceAll(" ", "");
  const tape = new Uint8Array(16);
  let [pointer, output] = [0, ""];
  for (let at = 0; at < program.length; at++) {
    switch (program[at]) {
      case ">":
        pointer++;
        break;
      case "<":
        pointer--;
        break;
      case "+":
        tape[pointer]!++;
        break;
      case "-":
        tape[pointer]!--;
        break;
      case ".":
        output += String.fromCharCode(tape[pointer]!);
        break;
      case "]":
        if (tape[pointer]) at = program.lastIndexOf("[", at);
    }
  }
  return output;
}

enum Op {
  Push,
  Add,
  Load,
  Store,
  JumpIfLess,
  Halt,
}

type Instruction = readonly [op: Op, operand?: number];

const LIMIT = 120_000;

/** Sums the numbers below LIMIT: nine instructions a round. */
export function stackMachine(): number {
  const [SUM, INDEX] = [0, 1];
  const program: Instruction[] = [
    [Op.Load, SUM],
    [Op.Load, INDEX],
    [Op.Add],
    [Op.Store, SUM],
    [Op.Load, INDEX],
    [Op.Push, 1],
    [Op.Add],
    [Op.Store, INDEX],
    [Op.JumpIfLess, LIMIT],
    [Op.Halt],
  ];
  const memory = [0, 0];
  const stack: number[] = [];
  for (let at = 0; ; at++) {
    const [op, operand = 0] = program[at]!;
    switch (op) {
      case Op.Push:
        stack.push(operand);
        break;
      case Op.Add:
        stack.push(stack.pop()! + stack.pop()!);
        break;
      case Op.Load:
        stack.push(memory[operand]!);
        break;
      case Op.Store:
        memory[operand] = stack.pop()!;
        break;
      case Op.JumpIfLess:
        if (memory[INDEX]! < operand) at = -1;
        break;
      case Op.Halt:
        return memory[SUM]!;
    }
  }
}

type Expression = number | string | Expression[];
type Value = number | ((...values: number[]) => number);

function readLisp(tokens: string[]): Expression {
  const token = tokens.shift()!;
  if (token !== "(") return Number.isNaN(Number(token)) ? token : Number(token);
  const list: Expression[] = [];
  while (tokens[0] !== ")") list.push(readLisp(tokens));
  tokens.shift();
  return list;
}

class Scope {
  readonly #values = new Map<string, Value>();
  readonly #outer: Scope | undefined;

  constructor(outer?: Scope) {
    this.#outer = outer;
  }

  get(name: string): Value {
    const value = this.#values.get(name) ?? this.#outer?.get(name);
    if (value === undefined) throw new ReferenceError(name);
    return value;
  }

  set(name: string, value: Value): void {
    this.#values.set(name, value);
  }
}

function evaluate(expression: Expression, scope: Scope): Value {
  if (typeof expression === "number") return expression;
  if (typeof expression === "string") return scope.get(expression);
  const [head, ...rest] = expression;
  if (head === "if") return evaluate(evaluate(rest[0]!, scope) ? rest[1]! : rest[2]!, scope);
  if (head === "define") {
    const [[name, ...parameters], body] = rest as [string[], Expression];
    const called = (...values: number[]): number => {
      const inner = new Scope(scope);
      parameters.forEach((parameter, index) => inner.set(parameter, values[index]!));
      return evaluate(body, inner) as number;
    };
    scope.set(name!, called);
    return called;
  }
  const called = evaluate(head!, scope) as (...values: number[]) => number;
  return called(...rest.map((each) => evaluate(each, scope) as number));
}

function runLisp(lines: readonly string[]): Value {
  const scope = new Scope();
  scope.set("+", (a, b) => a! + b!);
  scope.set("-", (a, b) => a! - b!);
  scope.set("<", (a, b) => Number(a! < b!));
  let result: Value = 0;
  for (const line of lines) {
    result = evaluate(readLisp(line.replace(/[()]/g, " $& ").trim().split(/\s+/)), scope);
  }
  return result;
}

const FIBONACCI = "(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))";

export function lispFibonacci(): number {
  return runLisp([FIBONACCI, "(fib 21)"]) as number;
}

export function lispSum(): number {
  return runLisp(["(define (twice n) (+ n n))", "(twice (twice 10))"]) as number;
}

export function dragonCurve(): number {
  const rules: Record<string, string> = { X: "X+YF+", Y: "-FX-Y" };
  let path = "FX";
  for (let round = 0; round < 12; round++) {
    path = [...path].map((symbol) => rules[symbol] ?? symbol).join("");
  }
  let [x, y, dx, dy] = [0, 0, 1, 0];
  for (const symbol of path) {
    if (symbol === "F") [x, y] = [x + dx, y + dy];
    else if (symbol === "+") [dx, dy] = [-dy, dx];
    else if (symbol === "-") [dx, dy] = [dy, -dx];
  }
  return x * x + y * y;
}

function matchHere(pattern: string, text: string): boolean {
  if (pattern === "") return true;
  if (pattern[1] === "*") {
    for (let i = 0; ; i++) {
      if (matchHere(pattern.slice(2), text.slice(i))) return true;
      if (i >= text.length || (pattern[0] !== "." && text[i] !== pattern[0])) return false;
    }
  }
  if (pattern === "$") return text === "";
  if (text !== "" && (pattern[0] === "." || pattern[0] === text[0]))
    return matchHere(pattern.slice(1), text.slice(1));
  return false;
}

export function matchOwnPattern(): number {
  const names = Array.from({ length: 250 }, (_, i) => `report-${i}-final.${i % 3 ? "txt" : "pdf"}`);
  return names.filter((name) => matchHere("rep.*-.*.pdf$", name)).length;
}

export function elementaryAutomaton(rule = 110, width = 400, rounds = 300): number {
  let cells = Array.from({ length: width }, (_, i) => Number(i === width - 1));
  for (let round = 0; round < rounds; round++) {
    cells = cells.map((cell, i) => {
      const left = cells[(i + width - 1) % width]!;
      const right = cells[(i + 1) % width]!;
      return (rule >> ((left << 2) | (cell << 1) | right)) & 1;
    });
  }
  return cells.reduce((sum, cell) => sum + cell, 0);
}

const romans = {
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
};

export function romanYears(): string[] {
  const roman = (value: number): string => {
    let text = "";
    for (const [symbol, worth] of Object.entries(romans)) {
      while (value >= worth) {
        text += symbol;
        value -= worth;
      }
    }
    return text;
  };
  return [1984, 1999, 2024].map(roman);
}
