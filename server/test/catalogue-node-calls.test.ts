/** What the catalogue's rows for Node make of a call's text: whether it blocks, for how long, and what can replace it. */
import assert from "node:assert/strict";
import { nodeCatalogue } from "../src/core/catalogue/node/index.ts";
import type { CallShape, OperationRow, Twin } from "../src/core/catalogue/row.ts";
import type { Tier } from "../src/core/finding/finding.ts";
import { callShape } from "./support/call.ts";

const operations = nodeCatalogue.flatMap((part) => part.operations ?? []);

describe("calls of Node", () => {
  describe("costs, by the call's text", () => {
    const table: readonly (readonly [call: string, tier: Tier, milliseconds?: number])[] = [
      ["fs.statSync(path)", "trivial", 0.01],
      ["fs.readFileSync(path, 'utf8')", "low"],
      ["fs.readFileSync(0)", "extreme"],
      ["fs.readFileSync('/dev/stdin', 'utf8')", "extreme"],
      ["fs.readSync(0, buffer)", "extreme"],
      ["fs.readSync(fd, buffer)", "low"],
      ["fs.fsyncSync(fd)", "medium"],
      ["fs.writeFileSync(path, data, { flush: true })", "medium"],
      ["fs.readdirSync(path)", "low"],
      ["fs.readdirSync(path, { recursive: true })", "medium"],
      ["fs.cpSync(from, to)", "low"],
      ["fs.cpSync(from, to, { recursive: true })", "high"],
      ["fs.cpSync(from, to, options)", "medium"],
      ["fs.rmSync(path)", "low"],
      ["fs.rmSync(path, { recursive: true, force: true })", "medium"],
      ["child_process.execSync(command)", "high"],
      ["child_process.execSync('sleep 5')", "extreme", 5000],
      ["child_process.execSync('git fetch && sleep 2m')", "extreme", 120000],
      ["child_process.execSync('sleep 5', { timeout: 50 })", "high", 50],
      ["child_process.execSync('sleep 0')", "high"],
      ["child_process.execSync('echo sleep 5')", "high"],
      ["child_process.spawnSync('sleep', ['5'])", "extreme", 5000],
      ["child_process.execFileSync('sleep', ['5'], { timeout: 1000 })", "extreme", 1000],
      ["crypto.pbkdf2Sync(p, s, 100000, 64, 'sha512')", "high", 52],
      ["crypto.pbkdf2Sync(p, s, 210000, 64, 'sha512')", "extreme", 110],
      ["crypto.pbkdf2Sync(p, s, 1, 20, 'sha1')", "trivial", 0.00016],
      ["crypto.pbkdf2Sync(p, s, iterations, 64, 'sha512')", "high"],
      ["crypto.scryptSync(p, s, 64)", "high", 31],
      ["crypto.scryptSync(p, s, 64, { N: 1024 })", "medium", 2],
      ["crypto.scryptSync(p, s, 64, { cost: 131072, r: 8, p: 1 })", "extreme", 250],
      ["crypto.scryptSync(p, s, 64, options)", "high"],
      ["crypto.generateKeyPairSync('rsa', { modulusLength: 2048 })", "extreme", 100],
      ["crypto.generateKeyPairSync('rsa', { modulusLength: 4096 })", "extreme", 1300],
      ["crypto.generateKeyPairSync('ed25519')", "trivial"],
      ["crypto.generatePrimeSync(256)", "low", 0.2],
      ["crypto.generatePrimeSync(512, { safe: true })", "high", 20],
      ["crypto.randomBytes(16)", "trivial", 0.002],
      ["crypto.randomBytes(10000000)", "medium", 2.7],
      ["crypto.randomBytes(size)", "trivial"],
      ["zlib.gzipSync(data)", "medium"],
      ["zlib.gzipSync('short')", "trivial", 0.03],
      ["global.Atomics.wait(array, 0, 0)", "extreme"],
      ["global.Atomics.wait(array, 0, 0, Infinity)", "extreme"],
      ["global.Atomics.wait(array, 0, 0, 0)", "trivial", 0],
      ["global.Atomics.wait(array, 0, 0, 50)", "high", 50],
      ["global.Atomics.wait(array, 0, 0, timeout)", "high"],
      ["global.JSON.parse(text)", "trivial"],
      ["global.JSON.parse('{}')", "trivial", 0.000015],
      ["global.require('node:fs')", "trivial"],
      ["global.require('./data.json')", "low"],
      ["global.require(name)", "medium"],
    ];
    for (const [call, tier, milliseconds] of table)
      it(`${call} is ${tier}`, () => {
        const { row, shape } = only(call);
        const cost = typeof row.cost === "function" ? row.cost(shape) : row.cost;
        assert.deepEqual([cost.tier, cost.milliseconds], [tier, milliseconds]);
      });

    it("takes waiting for a person at standard input for what it is", () => {
      assert.equal(only("fs.readFileSync(0)").row.kind, "user-input");
      assert.equal(only("fs.readFileSync(path)").row.kind, "fs");
    });
  });

  describe("conditions", () => {
    const blocking = [
      "crypto.randomBytes(16)",
      "crypto.randomInt(10)",
      "crypto.randomInt(1, 10)",
      "crypto.sign('sha256', data, key)",
      "crypto.verify('sha256', data, key, signature)",
      "crypto.createDiffieHellman(2048)",
      "crypto.createPrivateKey({ key, passphrase })",
    ];
    const free = [
      "crypto.randomBytes(16, () => {})",
      "crypto.randomBytes(16, done)",
      "crypto.randomBytes(...list)",
      "crypto.randomInt(1, 10, () => {})",
      "crypto.sign('sha256', data, key, callback)",
      "crypto.verify('sha256', data, key, signature, () => {})",
      "crypto.createDiffieHellman('a2b4', 'hex')",
      "crypto.createPrivateKey(pem)",
    ];
    for (const call of blocking) it(`${call} blocks`, () => assert.equal(applying(call).length, 1));
    for (const call of free) it(`${call} does not`, () => assert.deepEqual(applying(call), []));
  });

  describe("twins, and when a fix declines", () => {
    const replaced = [
      "fs.readFileSync(path, 'utf8')",
      "fs.statSync(path)",
      "fs.statSync(path, { bigint: true })",
      "fs.statSync(path, { throwIfNoEntry: true })",
      "fs.readSync(fd, buffer)",
      "fs.readSync(fd, buffer, 0, 10, null)",
      "fs.closeSync(fd)",
      "child_process.execSync('ls', { encoding: 'utf8' })",
      "child_process.execSync('ls', { encoding: 'utf8', stdio: 'pipe' })",
      "child_process.execSync('ls', { encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })",
      "child_process.execFileSync('ls', ['-l'], { encoding: 'buffer' })",
      "child_process.execFileSync('ls', { encoding: 'utf8' })",
      "zlib.gzipSync(data)",
    ];
    for (const call of replaced) it(`replaces ${call}`, () => assert.deepEqual(declined(call), []));

    const kept: readonly (readonly [call: string, reason: RegExp])[] = [
      ["fs.readFileSync(0)", /file descriptor/],
      ["fs.writeFileSync(1, text)", /file descriptor/],
      ["fs.statSync(path, { throwIfNoEntry: false })", /ENOENT/],
      ["fs.lstatSync(path, { ...options })", /ENOENT/],
      ["fs.readSync(fd, buffer, 0, 10)", /position/],
      ["fs.mkdtempDisposableSync(prefix)", /await using/],
      ["child_process.execSync('ls')", /Buffer/],
      ["child_process.execSync('ls', { cwd })", /Buffer/],
      ["child_process.execSync('ls', options)", /do not show/],
      ["child_process.execSync('ls', { encoding })", /encoding does not show/],
      ["child_process.execSync('cat', { encoding: 'utf8', input: text })", /input/],
      ["child_process.execSync('ls', { encoding: 'utf8', stdio: 'inherit' })", /stdio/],
      ["child_process.execSync('ls', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })", /stdio/],
      ["child_process.execFileSync('ls', list)", /do not show/],
      ["global.Atomics.wait(array, 0, 0)", /waitAsync/],
    ];
    for (const [call, reason] of kept)
      it(`keeps ${call}`, () => assert.match(declined(call)[0]?.reason ?? "", reason));

    it("can replace a program's call without an encoding by asking for a Buffer, where the options are", () => {
      const encoding = { property: "encoding", text: '"buffer"' };
      assert.deepEqual(declined("child_process.execSync('ls')").map(lifted), [{ at: 1, ...encoding }]);
      assert.deepEqual(declined("child_process.execSync('ls', { cwd })").map(lifted), [
        { at: 1, ...encoding },
      ]);
      assert.deepEqual(declined("child_process.execFileSync('ls')").map(lifted), [{ at: 1, ...encoding }]);
      assert.deepEqual(declined("child_process.execFileSync('ls', ['-l'])").map(lifted), [
        { at: 2, ...encoding },
      ]);
    });
  });
});

/** The rows that apply to a call, written with the short name of its module: `fs.statSync(path)`. */
function applying(call: string): readonly OperationRow[] {
  const [, module, path] = /^(\w+)\.([\w.]+)\(/.exec(call) ?? [];
  const symbol = `${module === "global" ? "global" : `node:${module}`}#${path}`;
  return operations.filter((row) => row.symbol === symbol && (row.when?.(callShape(call)) ?? true));
}

function only(call: string): { readonly row: OperationRow; readonly shape: CallShape } {
  const [row, ...others] = applying(call);
  assert.ok(row && others.length === 0, `${call} has one row`);
  return { row, shape: callShape(call) };
}

function declined(call: string): NonNullable<Twin["declines"]> {
  const { row, shape } = only(call);
  assert.ok(row.twin, `${call} has a twin`);
  return row.twin.declines?.filter((decline) => decline.when(shape)) ?? [];
}

function lifted(decline: NonNullable<Twin["declines"]>[number]): unknown {
  return decline.liftedBy;
}
