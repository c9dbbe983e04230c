import { readFileSync } from "node:fs";
import express from "express";
import { accounts } from "./routes/accounts.ts";
import { assets } from "./routes/assets.ts";
import { photos } from "./routes/photos.ts";
import { statistics } from "./routes/statistics.ts";

// Read once, before anything is served: no finding.
const welcome = readFileSync("pages/welcome.html", "utf8");

const app = express();
app.use(express.json());

app.get("/", (_request, response) => {
  response.send(welcome);
});

app.use("/accounts", accounts);
app.use("/assets", assets);
app.use("/photos", photos);
app.use("/statistics", statistics);

app.listen(3000);
