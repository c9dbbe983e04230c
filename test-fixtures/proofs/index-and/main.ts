// Columns of a table in a schema: two comparisons joined. One is answered by an index of the tables, the other is still asked.
interface Table {
  readonly schema: string;
  readonly name: string;
}

interface Column {
  readonly table: string;
  readonly schema: string;
  readonly name: string;
}

export function describe(tables: readonly Table[], columns: readonly Column[]): string[] {
  const lines: string[] = [];
  for (const table of tables) {
    const own = columns.filter((column) => column.table === table.name && column.schema === table.schema);
    own.reverse();
    const first = columns.find((column) => column.table === table.name && column.schema === table.schema);
    const hasId = columns.some((column) => column.table === table.name && column.name === "id");
    lines.push(`${table.schema}.${table.name} ${first?.name ?? "none"} ${own.map(({ name }) => name).join(" ")} ${hasId}`);
  }
  return lines;
}

async function show(): Promise<string> {
  const tables = Array.from({ length: 500 }, (_, index) => ({ schema: `s${index % 2}`, name: `t${index >> 1}` }));
  const columns = tables.flatMap(({ schema, name }, index) =>
    ["id", "a", "b"].slice(index % 3).map((column) => ({ schema, table: name, name: column })),
  );
  let last: string[] = [];
  for (let turn = 0; turn < 3_000_000; turn++) if (turn % 1_500_000 === 0) last = describe(tables, columns);
  return `${last.length} ${last.slice(3, 9).join("; ")}`;
}

process.once("beforeExit", async () => console.log(await show()));
