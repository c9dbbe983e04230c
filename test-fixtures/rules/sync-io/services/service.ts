export abstract class Service {
  protected abstract initialize(): void;

  setUp(): void {
    this.initialize();
  }
}
