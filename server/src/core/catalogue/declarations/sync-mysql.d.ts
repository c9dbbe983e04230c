declare class Connection {
  constructor(options: object);
  query(source: string, values?: any[]): any;
  update(source: string, values?: any[]): any;
  call(name: string, values: any[]): any;
  getRecord(table: string, id: string | number): any;
  queueQuery(source: string, values?: any[]): () => any;
  queueUpdate(source: string, values?: any[]): () => any;
  queueCall(name: string, values: any[]): () => any;
  finishAll(): void;
  dispose(): any;
}

export = Connection;
