// Queries that are built or written: `whereIn`, `inArray`, `= ANY($1)`; keys of a store, commands.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import Redis from "ioredis";
import knex from "knex";
import { Pool } from "pg";
import { users } from "./schema";

const db = knex({ client: "pg" });
const orm = drizzle("postgres://localhost");
const pool = new Pool();
const redis = new Redis();
const dynamo = new DynamoDBClient({});

export async function byKnex(ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const id of ids) found.push(await db("users").where("id", id).first());
//^^^ await-in-loop warning rewrite gather
  return found;
}

export async function byDrizzle(ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const id of ids) found.push(await orm.select().from(users).where(eq(users.id, id)));
//^^^ await-in-loop warning rewrite gather
  return found;
}

export async function byStatement(orders: readonly { user: string }[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const order of orders) {
//^^^ await-in-loop warning rewrite
    found.push(await pool.query("SELECT name FROM users WHERE id = $1", [order.user]));
  }
  return found;
}

export async function byKey(keys: readonly string[]): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for (const key of keys) found.push(await redis.get(`user:${key}`));
//^^^ await-in-loop warning rewrite gather
  return found;
}

export async function byCommand(ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const id of ids) found.push(await dynamo.send(new GetCommand({ TableName: "users", Key: { id } })));
//^^^ await-in-loop warning rewrite
  return found;
}
