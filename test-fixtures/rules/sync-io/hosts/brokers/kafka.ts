import { appendFileSync, readFileSync } from "node:fs";
import { Kafka, type Consumer } from "kafkajs";

const kafka = new Kafka({ brokers: readFileSync("brokers.txt", "utf8").split("\n") });

class Orders {
  private readonly consumer: Consumer;

  constructor() {
    this.consumer = kafka.consumer({ groupId: "orders" });
  }

  async start(): Promise<void> {
    await this.consumer.run({
      eachMessage: (payload) => {
        appendFileSync("orders.log", String(payload.message.value));
//      ^^^^^^^^^^^^^^ sync-io entry="message handler"
        return Promise.resolve();
      },
    });
  }
}

const audit = kafka.consumer({ groupId: "audit" });
void audit.run({ eachBatch: async ({ batch }) => appendFileSync("audit.log", batch.topic) });
//                                               ^^^^^^^^^^^^^^ sync-io entry="message handler"
audit.on("consumer.crash", () => appendFileSync("crashes.log", ""));
//                               ^^^^^^^^^^^^^^ sync-io entry="event listener" label=consumer.crash

void new Orders().start();
