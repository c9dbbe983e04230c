import BetterSqlite3 from "better-sqlite3";

declare class Database extends BetterSqlite3 {
  sync(): any;
}

export = Database;
