/** Message brokers and stores that send messages to whoever subscribes. */
import { eventIs, eventIsNot, later, listening } from "../node/entries.ts";
import type { CataloguePart, EntryRow } from "../row.ts";

const message = { hot: true, serves: true } as const;
const awaited = { ...message, awaits: true } as const;

const kafkajs: CataloguePart = {
  entries: ["Consumer", "Kafka.consumer()"].flatMap((consumer): readonly EntryRow[] => [
    later(
      `kafkajs#${consumer}.run`,
      ["eachMessage", "eachBatch"].map((property) => ({ at: 0, property })),
      "message handler",
      awaited,
    ),
    later(`kafkajs#${consumer}.on`, [1], "event listener", { label: 0 }),
  ]),
};

const amqplib: CataloguePart = {
  entries: [
    ...["Channel", "ConfirmChannel"].map((type) => `amqplib#${type}`),
    ...["createChannel", "createConfirmChannel"].map((name) => `amqplib#connect().${name}()`),
    ...["Channel", "ConfirmChannel"].map((type) => `amqplib/callback_api#${type}`),
  ].map((channel) => later(`${channel}.consume`, [1], "message handler", { label: 0, ...message })),
};

const amqplibCallbacks: CataloguePart = {
  entries: [
    later("amqplib/callback_api#connect", ["last"], "callback"),
    ...["createChannel", "createConfirmChannel"].map((name) =>
      later(`amqplib/callback_api#Connection.${name}`, ["last"], "callback"),
    ),
  ],
};

const nats: CataloguePart = {
  entries: ["NatsConnection", "connect()"].map((connection) =>
    later(`nats#${connection}.subscribe`, [{ at: 1, property: "callback" }], "message handler", {
      label: 0,
      ...message,
    }),
  ),
};

const mqtt: CataloguePart = {
  entries: ["MqttClient", "connect()", "connectAsync()"].flatMap((client) => [
    ...listening(`mqtt#${client}`, "message handler", { when: eventIs("message"), ...message }),
    ...listening(`mqtt#${client}`, "event listener", { when: eventIsNot("message"), serves: true }),
    ...["publish", "subscribe", "unsubscribe", "end"].map((name) =>
      later(`mqtt#${client}.${name}`, ["last"], "callback"),
    ),
  ]),
};

const SUBSCRIBING = ["subscribe", "pSubscribe", "sSubscribe"];

const redis: CataloguePart = {
  entries: ["redis", "@redis/client"].flatMap((module) =>
    ["RedisClientType", "createClient()", "createClient().duplicate()", "createCluster()"].flatMap((client) =>
      SUBSCRIBING.map((name) =>
        later(`${module}#${client}.${name}`, [1], "message handler", { label: 0, ...message }),
      ),
    ),
  ),
};

const MESSAGES = ["message", "pmessage", "smessage", "messageBuffer", "pmessageBuffer"];

const ioredis: CataloguePart = {
  entries: ["default", "Redis", "Cluster"].flatMap((type) => [
    ...listening(`ioredis#${type}`, "message handler", { when: eventIs(...MESSAGES), ...message }),
    ...listening(`ioredis#${type}`, "event listener", { when: eventIsNot(...MESSAGES) }),
  ]),
};

export const brokers: readonly CataloguePart[] = [
  kafkajs,
  amqplib,
  amqplibCallbacks,
  nats,
  mqtt,
  redis,
  ioredis,
];
