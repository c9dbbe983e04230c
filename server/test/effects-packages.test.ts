/** What calls of packages, of Node and of pages do to each other: for every kind of row, pairs that may and may not wait together. */
import { testPairs, type Pair } from "./support/pairs.ts";

const PRELUDE = `
import axios from "axios";
import got from "got";
import fetchAway, { Headers } from "node-fetch";
import superagent from "superagent";
import http from "node:http";
import { open, readFile, glob, cp, type FileHandle } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { lookup, setServers } from "node:dns/promises";
import { once, EventEmitter } from "node:events";
import { randomBytes, createHash } from "node:crypto";
import { hostname } from "node:os";
import { Worker } from "node:worker_threads";
import fse from "fs-extra";
import graceful from "graceful-fs";
import fastGlob from "fast-glob";
import { rimraf } from "rimraf";
import { execa } from "execa";
import inquirer from "inquirer";
import sharp from "sharp";
import bcrypt from "bcrypt";
import { nanoid } from "nanoid";
import _ from "lodash";
import moment from "moment";
import { createHighlighter } from "shiki";
import handlebars from "handlebars";
import { Octokit } from "octokit";
import { S3Client, GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import nodemailer from "nodemailer";
import OpenAI from "openai";
import { PrismaClient } from "@prisma/client";
import { DataSource, EntityManager, In, Repository } from "typeorm";
import { Model, DataTypes } from "sequelize";
import mongoose from "mongoose";
import { MongoClient } from "mongodb";
import createKnex from "knex";
import { Pool, type PoolClient } from "pg";
import mysql from "mysql2/promise";
import Redis from "ioredis";
import { drizzle } from "drizzle-orm/node-postgres";
import { eq } from "drizzle-orm";
import { createClient } from "@supabase/supabase-js";
import { getDoc, setDoc, doc } from "firebase/firestore";
import Keyv from "keyv";
import unknownThing from "unknown-thing";

const api = axios.create({ baseURL: "http://a" });
const octokit = new Octokit();
const s3 = new S3Client({});
const mailer = nodemailer.createTransport({});
const openai = new OpenAI();
const highlighter = await createHighlighter({ langs: [], themes: [] });
const prisma = new PrismaClient();
const source = new DataSource({ type: "postgres" });
class UserRepository extends Repository<object> {}
const users = new UserRepository();
const orders: Repository<object> = source.getRepository("orders");
class Ship extends Model {}
const Cat = mongoose.model("Cat", new mongoose.Schema({}));
const mongo = new MongoClient("x");
const cats = mongo.db("x").collection("cats");
const knex = createKnex({ client: "pg" });
const pool = new Pool();
const sqlPool = mysql.createPool({});
const redis = new Redis();
const db = drizzle("x");
const supabase = createClient("a", "b");
const keyv = new Keyv();
const emitter = new EventEmitter();
declare const handle: FileHandle;
declare const shared: { a: number };
declare const settings: object;
declare const method: string;
class Service {
  constructor(private readonly prisma: PrismaClient, private readonly orders: Repository<object>) {}
  async getUser(): Promise<object> { return this.prisma.user.findFirst(); }
  async getOrder(): Promise<object> { return this.orders.findOneBy({}); }
  async setOrder(): Promise<object> { return this.orders.save({}); }
}
const service = new Service(prisma, orders);
`;

/** Calls of packages that both only read. */
const READERS = [
  `axios.get("http://a")`,
  `api.get("/users")`,
  `axios({ url: "http://a" })`,
  `got("http://a").json()`,
  `fetchAway("http://b", { headers: new Headers() })`,
  `superagent.get("http://a").query({})`,
  `octokit.rest.repos.get({})`,
  `octokit.paginate("x")`,
  `octokit.request("GET /repos")`,
  `s3.send(new GetObjectCommand({}))`,
  `openai.chat.completions.create({})`,
  `prisma.user.findMany({})`,
  `prisma.order.count()`,
  `users.findOneBy({ id: In([1]) })`,
  `orders.createQueryBuilder("o").where("x").getMany()`,
  `source.query("SELECT 1")`,
  `Ship.findAll()`,
  `Cat.find().sort("a").lean().exec()`,
  `cats.find({}).toArray()`,
  `knex("users").where({ id: 1 }).first()`,
  `pool.query("select * from x")`,
  "pool.query(`select * from x where id = ${shared.a}`)",
  `sqlPool.execute("SELECT 1")`,
  `redis.get("a")`,
  `redis.hgetall("b")`,
  `db.select().from(users).where(eq(1, 2))`,
  `supabase.from("x").select("*").eq("a", 1)`,
  `getDoc(doc("x"))`,
  `keyv.get("a")`,
  `service.getUser()`,
  `service.getOrder()`,
  `fse.readJson("a.json")`,
  `graceful.promises.readFile("a")`,
  `fastGlob("**")`,
  `glob("**")`,
  `lookup("a")`,
  `bcrypt.hash("a", 10)`,
  `sharp("a.png").resize(1).toBuffer()`,
  `readFile("a", { flag: "r" })`,
];

const together: readonly Pair[] = READERS.map((call) => [call, `unlike()`, null]);

const VALUES: readonly Pair[] = [
  [`axios.post("http://a", {})`, `axios.get("http://b")`, null],
  [`api.post("/a", {})`, `api.get("/b")`, null],
  [`api.delete("/a")`, `api.get("/a")`, /both use the network/],
  [`axios({ url: "http://a", method: "post" })`, `axios.get("http://a")`, /both use the network/],
  [`axios(settings)`, `axios.get("http://a")`, /both use the network/],
  [`got("http://a", { method: "PUT" })`, `got("http://a")`, /both use the network/],
  [`fetchAway("http://a", { method })`, `fetchAway("http://a")`, null],
  [`fetchAway("http://a", { method: "PATCH" })`, `fetchAway("http://a")`, /both use the network/],
  [`octokit.rest.issues.create({})`, `octokit.rest.issues.list({})`, /both use the network/],
  [`octokit.request("POST /repos")`, `octokit.rest.issues.list({})`, /both use the network/],
  [`s3.send(new PutObjectCommand({}))`, `s3.send(new GetObjectCommand({}))`, /both use the network/],
  [`mailer.sendMail({})`, `mailer.sendMail({})`, /both use the network/],
  [`mailer.sendMail({})`, `prisma.user.findMany()`, null],
  [`prisma.user.create({})`, `prisma.user.findMany({})`, /both use the database/],
  [`prisma.user.findMany({})`, `prisma.user.deleteMany({})`, /both use the database/],
  ["prisma.$queryRawUnsafe(`select 1`)", `prisma.user.findMany({})`, null],
  ["prisma.$queryRawUnsafe(`delete from x`)", `prisma.user.findMany({})`, /both use the database/],
  [`users.save({})`, `users.find()`, /both use the database/],
  [`users.create({})`, `users.find()`, null],
  [`source.query("UPDATE x SET a = 1")`, `source.query("SELECT 1")`, /both use the database/],
  [`source.query("SELECT * FROM x FOR UPDATE")`, `source.query("SELECT 1")`, /both use the database/],
  [`Ship.create({})`, `Ship.findAll()`, /both use the database/],
  [`Cat.findOneAndUpdate({}, {})`, `Cat.findOne()`, /both use the database/],
  [`cats.insertOne({})`, `cats.countDocuments()`, /both use the database/],
  [`knex("users").where({ id: 1 })`, `knex("users").insert({})`, /both use the database/],
  [`pool.query("insert into x")`, `pool.query("select 1")`, /both use the database/],
  [`pool.query(method)`, `pool.query("select 1")`, null],
  [`redis.set("a", 1)`, `redis.get("a")`, /both use the database/],
  [`redis.set("a", 1)`, `redis.get("b")`, null],
  [`redis.del("a")`, `redis.get("b")`, /both use the database/],
  [`db.insert(users).values({})`, `db.select().from(users)`, /both use the database/],
  [`supabase.from("x").update({}).eq("a", 1)`, `supabase.from("x").select()`, /both use the database/],
  [`setDoc(doc("x"), {})`, `getDoc(doc("x"))`, /both use the database/],
  [`service.setOrder()`, `service.getUser()`, /both use the database/],
  [`fse.outputJson("a.json", {})`, `fse.readJson("a.json")`, /both use the file system/],
  [`fse.outputJson("a.json", {})`, `fse.readJson("b.json")`, null],
  [`readFile("a")`, `open("a", "w")`, /meant|both use the file system/],
  [`readFile("a", { flag: "a+" })`, `readFile("a")`, /both use the file system/],
  [`cp("a", "b")`, `readFile("b/c")`, /both use the file system/],
  [`handle.read()`, `handle.read()`, /`handle.read` changes|both change|changes `handle`/],
  [`execa("git", ["pull"])`, `readFile("a")`, /both use other processes/],
  [`inquirer.prompt([])`, `inquirer.prompt([])`, /meant to come after `prompt`/],
  [`nanoid()`, `nanoid()`, null],
  [`moment(1).add(1)`, `moment(2).add(1)`, null],
  [`highlighter.codeToHtml("a", {})`, `highlighter.codeToHtml("b", {})`, null],
  [`highlighter.loadLanguage("a")`, `highlighter.loadLanguage("b")`, /highlighter/],
  [`_.merge(shared, await readFile("a"))`, `fse.readJson(String(shared.a))`, /changes `shared`/],
  [`http.get("http://a")`, `http.get("http://b")`, null],
  [`unknownThing.create()`, `readFile("a")`, /nothing is known of `unknownThing.create`/],
];

const ORDERS: readonly Pair[] = [
  [`rimraf("a")`, `fse.outputFile("b", "")`, null],
  [`rimraf("a")`, `fse.outputFile("a/b", "")`, /both use the file system/],
  [`prisma.user.create({})`, `mailer.sendMail({})`, null],
  [`prisma.user.create({})`, `prisma.user.update({})`, /both use the database/],
  [`redis.set("a", 1)`, `redis.set("b", 1)`, null],
  [
    `pipeline(createReadStream("a"), emitter)`,
    `pipeline(createReadStream("b"), emitter)`,
    /changes `emitter`/,
  ],
  [`once(emitter, "ready")`, `readFile("a")`, /awaited for what it changes/],
];

/** On one connection, and in transactions. */
const BODIES: readonly Pair[] = [
  ["const one = await prisma.user.findMany();", "const other = await prisma.order.findMany();", null],
  [
    "await prisma.$transaction(async (inner) => { const one = await inner.user.findMany();",
    "const other = await inner.order.findMany(); return [one, other]; });",
    /`inner` does one thing at a time/,
  ],
  [
    "await prisma.$transaction(async () => { const one = await service.getUser();",
    "const other = await service.getOrder(); return [one, other]; });",
    /`transaction` does one thing at a time/,
  ],
  [
    "const work = async (manager: EntityManager) => { const one = await manager.find(Ship);",
    "const other = await manager.getRepository(Cat).find(); return [one, other]; }; void work;",
    /`manager` does one thing at a time/,
  ],
  [
    "const work = async (held: PoolClient) => { const one = await held.query('select 1');",
    "const other = await held.query('select 2'); return [one, other]; }; void work;",
    /`held` does one thing at a time/,
  ],
  [
    "const held = await sqlPool.getConnection(); const work = async () => { const one = await held.query('select 1');",
    "const other = await held.query('select 2'); return [one, other]; }; void work;",
    /`held` does one thing at a time/,
  ],
];

describe("effects of packages", () => {
  testPairs({
    prelude: `${PRELUDE}
async function unlike(): Promise<string> { return (await readFile("z", "utf8")) + hostname(); }
`,
    values: [...together, ...VALUES],
    orders: ORDERS,
    bodies: BODIES,
  });
});
