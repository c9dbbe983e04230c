// Packages whose calls are in order, as their names say, or as people state it.
import axios from "axios";
import { outputJson, readJson } from "fs-extra";
import { PrismaClient } from "@prisma/client";
import { EntityManager, Repository } from "typeorm";
import { Pool } from "pg";
import Redis from "ioredis";
import { S3Client, GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";

const prisma = new PrismaClient();
const redis = new Redis();
const pool = new Pool();
const s3 = new S3Client({});

export async function readAfterWrite(id: string): Promise<object> {
  const made = await prisma.user.create({ data: { id } });
  const all = await prisma.user.findMany();
  return { made, all };
}

export async function throughARepository(users: Repository<object>): Promise<object> {
  const saved = await users.save({});
  const all = await users.find();
  return { saved, all };
}

export async function statements(): Promise<object> {
  const made = await pool.query("INSERT INTO visits DEFAULT VALUES");
  const all = await pool.query("SELECT count(*) FROM visits");
  return { made, all };
}

export async function inATransaction(id: string): Promise<object> {
  return prisma.$transaction(async (inner) => {
    const user = await inner.user.findUnique({ where: { id } });
    const posts = await inner.post.findMany({ where: { id } });
    return { user, posts };
  });
}

export async function onOneConnection(manager: EntityManager): Promise<object> {
  const users = await manager.find("users");
  const posts = await manager.getRepository("posts").find();
  return { users, posts };
}

export async function requests(): Promise<object> {
  const made = await axios.post("http://localhost/users", {});
  const users = await axios.get("http://localhost/users");
  return { made, users };
}

export async function oneFile(): Promise<object> {
  const written = await outputJson("settings.json", {});
  const settings = await readJson("settings.json");
  return { written, settings };
}

export async function oneKey(): Promise<unknown> {
  const set = await redis.set("users", 1);
  const got = await redis.get("users");
  return [set, got];
}

export async function oneBucket(): Promise<object[]> {
  const first = await s3.send(new PutObjectCommand({ Key: "a" }));
  const second = await s3.send(new GetObjectCommand({ Key: "a" }));
  return [first, second];
}

/** @writes database */
async function getStored(key: string): Promise<string> {
  return key;
}

export async function stated(): Promise<string[]> {
  const one = await getStored("a");
  const other = await getStored("b");
  return [one, other];
}
