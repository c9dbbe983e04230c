// What a constructor counts before it reads would move with the reading, before a field and a statement that look at it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

let pages = 0;
const counts = { books: 0 };

class Page {
  readonly before = `${pages} pages before`;
  readonly text: string;

  constructor(path: string) {
    pages += 1;
    this.text = readFileSync(path, "utf8").trim();
  }
}

class Book {
  readonly before: number;
  readonly text: string;

  constructor(path: string) {
    this.before = counts.books;
    counts.books++;
    this.text = readFileSync(path, "utf8").trim();
  }
}

const jobs = new EventEmitter();
jobs.on("page", async () => {
  const page = new Page("a.txt");
  console.log(page.before, page.text);
});
jobs.on("book", async () => {
  const book = new Book("a.txt");
  console.log(book.before, book.text);
});
jobs.emit("page");
jobs.emit("book");
