export class XMLHttpRequest {
  readonly responseText: string;
  readonly status: number;
  open(method: string, address: string, asynchronous?: boolean, user?: string, password?: string): void;
  setRequestHeader(name: string, value: string): void;
  send(body?: any): void;
}
