import amqp, { type Channel } from "amqplib";
import { appendFileSync } from "node:fs";

async function main(): Promise<void> {
  const connection = await amqp.connect("amqp://localhost");
  const channel = await connection.createChannel();
  await channel.assertQueue("orders");
  await channel.consume("orders", (message) => {
    appendFileSync("orders.log", String(message?.content));
//  ^^^^^^^^^^^^^^ sync-io entry="message handler" label=orders
  });
  listen(channel);
}

function listen(channel: Channel): void {
  void channel.consume("mails", deliver, { noAck: true });
}

function deliver(): void {
  appendFileSync("mails.log", "");
//^^^^^^^^^^^^^^ sync-io entry="message handler" label=mails
}

void main();
