/** The JSON schemas that editors complete from say the same as the validator, and say what every key is good for. */
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import { parse } from "jsonc-parser";
import { createConfigSchema } from "../src/core/config/schema.ts";
import { validateConfig } from "../src/core/config/validate.ts";
import { rules } from "../src/core/rules/index.ts";

const CHECKOUT = fileURLToPath(new URL("../..", import.meta.url));
const validator = createConfigSchema({ rules });

/** Configurations and whether they are valid: a sample for each kind of thing that can be said, and that can be wrong. */
const SAMPLES: readonly (readonly [boolean, object])[] = [
  [true, {}],
  [true, { $schema: "x", root: true, extends: ["./a", "@acme/config"], baseline: false }],
  [
    true,
    {
      rules: { "sync-io": "off", "cpu-loop": "error" },
      contexts: { module: "loop" },
      costs: { milliseconds: 5 },
    },
  ],
  [
    true,
    {
      operations: [
        { symbol: "a#b", kind: "fs", cost: { tier: "low" }, when: [{ argument: 0, is: "given" }] },
      ],
    },
  ],
  [
    true,
    {
      entries: [{ symbol: "a#b", calls: { arguments: [0, "last", { at: 1, property: "*" }] }, entry: "job" }],
    },
  ],
  [true, { insulation: [{ files: ["w/**"] }, { symbol: "a#b", file: "own", entry: "worker" }] }],
  [true, { overrides: [{ files: ["**"], severities: { handler: { low: "hint" } } }] }],
  [false, { rules: { "no-such-rule": "off" } }],
  [false, { rules: { "sync-io": 2 } }],
  [false, { rulez: {} }],
  [false, { contexts: { module: "error" } }],
  [false, { operations: [{ symbol: "a#b", kind: "fs" }] }],
  [false, { entries: [{ symbol: "a#b", calls: { arguments: [] }, entry: "job" }] }],
  [false, { insulation: [{ files: [] }] }],
  [false, { overrides: [{ rules: {} }] }],
  [false, { baseline: true }],
];

describe("the JSON schema of a configuration", () => {
  let schema: object;
  let isValid: ValidateFunction;
  before(async () => {
    schema = await readSchema("unblock.config.schema.json");
    isValid = new Ajv({ strict: false }).compile(schema);
  });

  it("takes and refuses what the validator does", () => {
    for (const [expected, sample] of SAMPLES) {
      const name = JSON.stringify(sample);
      assert.equal(isValid(sample), expected, `${name} by the schema`);
      assert.equal(
        validateConfig(sample, validator).mistakes.length === 0,
        expected,
        `${name} by the validator`,
      );
    }
  });

  it("takes the examples of the documentation, and so does the validator", async () => {
    const page = await readFile(`${CHECKOUT}/docs/configuration.md`, "utf8");
    const [, example] = /```jsonc\n([^]*?)```/.exec(page) ?? [];
    const config: unknown = parse(example ?? "");
    assert.equal(isValid(config), true, JSON.stringify(isValid.errors));
    assert.deepEqual(validateConfig(config, validator).mistakes, []);
  });

  it("says what every key is good for", () => {
    assert.deepEqual(undescribed(schema, ""), []);
  });

  it("is the one of the key of package.json", async () => {
    const inPackage = new Ajv({ strict: false }).compile(await readSchema("package.schema.json"));
    for (const [expected, sample] of SAMPLES)
      assert.equal(inPackage({ name: "a", unblock: sample }), expected);
    assert.equal(inPackage({ name: "a" }), true);
  });
});

async function readSchema(name: string): Promise<object> {
  return JSON.parse(await readFile(`${CHECKOUT}/schemas/${name}`, "utf8")) as object;
}

interface Part {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}

/** The paths of the keys that have no description. */
function undescribed({ properties = {}, items, anyOf = [] }: Part, path: string): string[] {
  const inside = Object.entries(properties).flatMap(([key, part]) => [
    ...(part.description === undefined ? [`${path}.${key}`] : []),
    ...undescribed(part, `${path}.${key}`),
  ]);
  const parts = [...anyOf, ...(items ? [items] : [])];
  return [...inside, ...parts.flatMap((part) => undescribed(part, path))];
}
