import { appendFileSync, readFileSync } from "node:fs";
import { Controller, Injectable } from "@nestjs/common";
import { Process, Processor, OnQueueFailed } from "@nestjs/bull";
import { OnWorkerEvent, Processor as QueueProcessor, WorkerHost } from "@nestjs/bullmq";
import { CommandHandler, EventsHandler } from "@nestjs/cqrs";
import { OnEvent } from "@nestjs/event-emitter";
import { EventPattern, GrpcMethod, MessagePattern } from "@nestjs/microservices";
import { PassportStrategy } from "@nestjs/passport";
import { Cron, Interval } from "@nestjs/schedule";
import { SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
import { Strategy } from "passport-local";

@Controller()
export class TicketsController {
  @MessagePattern("tickets")
  tickets(): string {
    return readFileSync("tickets.json", "utf8");
//         ^^^^^^^^^^^^ sync-io entry="message handler" label=tickets
  }

  @EventPattern("sold")
  sold(): void {
    appendFileSync("sold.txt", "ticket");
//  ^^^^^^^^^^^^^^ sync-io entry="message handler" label=sold
  }

  @GrpcMethod("Tickets", "Find")
  find(): string {
    return readFileSync("ticket.json", "utf8");
//         ^^^^^^^^^^^^ sync-io entry="message handler" label=Tickets
  }
}

@WebSocketGateway()
export class TicketsGateway {
  afterInit(): void {
    readFileSync("rooms.json"); //: startup (lifecycle)
  }

  handleConnection(): void {
    appendFileSync("visitors.txt", "in");
//  ^^^^^^^^^^^^^^ sync-io entry="connection handler"
  }

  @SubscribeMessage("ask")
  ask(): string {
    return readFileSync("answer.txt", "utf8");
//         ^^^^^^^^^^^^ sync-io entry="message handler" label=ask
  }
}

@Processor("mails")
export class MailsProcessor {
  @Process("welcome")
  async welcome(): Promise<void> {
    readFileSync("welcome.html");
//  ^^^^^^^^^^^^ sync-io entry=job label=welcome
  }

  @OnQueueFailed()
  failed(): void {
    appendFileSync("failed.txt", "mail");
//  ^^^^^^^^^^^^^^ sync-io entry="event listener"
  }
}

@QueueProcessor("images")
export class ImagesProcessor extends WorkerHost {
  async process(): Promise<Buffer> {
    return readFileSync("image.png");
//         ^^^^^^^^^^^^ sync-io entry=job
  }

  @OnWorkerEvent("completed")
  completed(): void {
    appendFileSync("completed.txt", "image");
//  ^^^^^^^^^^^^^^ sync-io entry="event listener" label=completed
  }
}

@CommandHandler(Object)
export class SellHandler {
  async execute(): Promise<void> {
    readFileSync("prices.json");
//  ^^^^^^^^^^^^ sync-io entry=command
  }
}

@EventsHandler(Object)
export class SoldHandler {
  handle(): void {
    appendFileSync("sold.txt", "event");
//  ^^^^^^^^^^^^^^ sync-io entry="event listener"
  }
}

@Injectable()
export class Jobs {
  @Cron("0 0 * * *")
  clean(): void {
    readFileSync("old.json");
//  ^^^^^^^^^^^^ sync-io entry=timer label="0 0 * * *"
  }

  @Interval(1000)
  poll(): void {
    readFileSync("poll.json");
//  ^^^^^^^^^^^^ sync-io entry=timer
  }

  @OnEvent("sold")
  onSold(): void {
    appendFileSync("sold.txt", "event");
//  ^^^^^^^^^^^^^^ sync-io entry="event listener" label=sold
  }
}

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  validate(name: string): string {
    return readFileSync(`users/${name}.json`, "utf8");
//         ^^^^^^^^^^^^ sync-io entry=authentication
  }
}
