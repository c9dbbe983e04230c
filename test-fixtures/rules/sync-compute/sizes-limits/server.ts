// A framework has read the body, up to its limit: at most the largest that the program sets.
import express from "express";

const app = express();
app.use(express.text({ limit: "50mb" }));

app.post("/import", (req, res) => {
  const rows = JSON.parse(req.body);
//             ^^^^^^^^^^ sync-compute warning worker
  res.send(String(rows.length));
});
