type Listener = (message: string) => void;

export class Bus {
  subscribe(topic: string, listener: Listener): void {
    remember(topic, listener);
  }
}

export abstract class Task {
  abstract perform(): void;
}

declare function remember(topic: string, listener: unknown): void;
