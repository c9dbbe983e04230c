import Redis from "ioredis";
import mqtt from "mqtt";
import { connect } from "nats";
import { appendFileSync, writeFileSync } from "node:fs";
import { createClient } from "redis";

const client = mqtt.connect("mqtt://localhost");
client.on("connect", () => writeFileSync("connected.txt", ""));
//                         ^^^^^^^^^^^^^ sync-io entry="event listener" label=connect
client.on("message", (topic, payload) => {
  appendFileSync(`${topic}.log`, payload);
//^^^^^^^^^^^^^^ sync-io entry="message handler" label=message
});

const redis = new Redis();
redis.on("message", (channel: string, text: string) => appendFileSync(`${channel}.log`, text));
//                                                     ^^^^^^^^^^^^^^ sync-io entry="message handler" label=message
redis.on("ready", () => writeFileSync("ready.txt", ""));
//                      ^^^^^^^^^^^^^ sync-io entry="event listener" label=ready

async function subscribe(): Promise<void> {
  const subscriber = createClient().duplicate();
  await subscriber.connect();
  await subscriber.subscribe("news", (text) => appendFileSync("news.log", text));
//                                             ^^^^^^^^^^^^^^ sync-io entry="message handler" label=news
  await subscriber.pSubscribe("chat.*", (text) => appendFileSync("chat.log", text));
//                                                ^^^^^^^^^^^^^^ sync-io entry="message handler" label=chat.*

  const nats = await connect({ servers: "localhost" });
  nats.subscribe("alerts", { callback: () => appendFileSync("alerts.log", "") });
//                                           ^^^^^^^^^^^^^^ sync-io entry="message handler" label=alerts
}

void subscribe();
