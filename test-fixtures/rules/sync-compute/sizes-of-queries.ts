// All rows of a table become one text; a query that says how many does not.
import express from "express";

interface Row {
  readonly id: number;
  readonly name: string;
}
interface Database {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>;
  orders: {
    findMany(options?: object): Promise<Row[]>;
  };
}
declare const database: Database;

const app = express();

app.get("/rows", async (_req, res) => {
  const result = await database.query("SELECT id, name FROM rows ORDER BY id");
  res.end(JSON.stringify(result.rows));
//        ^^^^^^^^^^^^^^ sync-compute warning worker
});

app.get("/orders", async (_req, res) => {
  const orders = await database.orders.findMany();
  res.end(JSON.stringify(orders.map(({ id }) => id)));
//        ^^^^^^^^^^^^^^ sync-compute warning worker
});

app.get("/sorted", async (_req, res) => {
  res.end(JSON.stringify(await database.orders.findMany({ orderBy: "id" })));
//        ^^^^^^^^^^^^^^ sync-compute warning worker
});

app.get("/some", async (_req, res) => {
  const result = await database.query("SELECT id, name FROM rows LIMIT 50");
  res.end(JSON.stringify(result.rows));
});

app.get("/one/:id", async (req, res) => {
  const result = await database.query("SELECT id, name FROM rows WHERE id = $1", [req.params.id]);
  res.end(JSON.stringify(result.rows));
});

app.get("/page", async (_req, res) => {
  res.end(JSON.stringify(await database.orders.findMany({ take: 20 })));
});

app.get("/count", async (_req, res) => {
  res.end(JSON.stringify((await database.query("SELECT count(*) FROM rows")).rows));
});
