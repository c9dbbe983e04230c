// `find` with `$in`, and bulk writes. `Users` of this workspace is no model: its `findById` may do anything.
import mongoose from "mongoose";
import { MongoClient } from "mongodb";
import { Users } from "./users.ts";

const User = mongoose.model("User", new mongoose.Schema({ name: String }));
const orders = new MongoClient("mongodb://localhost").db("shop").collection("orders");

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
//^^^ await-in-loop warning rewrite gather
    const user = await User.findById(id).lean();
    names.push(user.name);
  }
  return names;
}

export async function ordersOf(customers: readonly { id: string }[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const customer of customers) found.push(await orders.findOne({ customer: customer.id }));
//^^^ await-in-loop warning rewrite gather
  return found;
}

export async function keep(rows: readonly { id: string }[]): Promise<void> {
  for (const row of rows) {
//^^^ await-in-loop warning rewrite gather
    await orders.insertOne({ ...row, kept: true });
  }
}

export async function own(users: Users, ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const id of ids) found.push(await users.findById(id));
//^^^ await-in-loop warning gather
  return found;
}
