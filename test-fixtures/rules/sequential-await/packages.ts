// Packages whose calls do not get in each other's way, as their names say, or as people state it.
import axios from "axios";
import { readJson } from "fs-extra";
import nodemailer from "nodemailer";
import { PrismaClient } from "@prisma/client";
import { Repository } from "typeorm";
import Redis from "ioredis";
import { S3Client, GetObjectCommand } from "@aws-sdk/client-s3";

const prisma = new PrismaClient();
const redis = new Redis();
const mailer = nodemailer.createTransport({});
const s3 = new S3Client({});

export class Orders {
  constructor(private readonly orders: Repository<object>) {}

  async overview(id: string): Promise<object> {
    const orders = await this.orders.findBy({ id });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
    const user = await prisma.user.findUnique({ where: { id } });
    return { orders, user };
  }
}

export async function requests(): Promise<object> {
  const users = await axios.get("http://localhost/users");
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const settings = await readJson("settings.json");
  return { users, settings };
}

export async function differentKeys(): Promise<void> {
  await redis.set("users", 1);
//      ^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  await redis.set("posts", 2);
}

export async function differentResources(id: string): Promise<void> {
  await prisma.visit.create({ data: { id } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  await mailer.sendMail({ to: id });
}

export async function objects(): Promise<object[]> {
  const first = await s3.send(new GetObjectCommand({ Key: "a" }));
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const second = await s3.send(new GetObjectCommand({ Key: "b" }));
  return [first, second];
}

let asked = 0;

/** @pure */
async function answer(question: string): Promise<string> {
  asked++;
  return question + String(asked);
}

export async function stated(): Promise<string> {
  const one = await answer("a");
//                  ^^^^^^^^^^^ sequential-await warning gather
  const other = await answer("b");
  return one + other;
}
