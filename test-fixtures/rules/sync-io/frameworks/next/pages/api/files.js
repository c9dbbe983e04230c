import fs from "fs";

export default function handler(req, res) {
  res.status(200).json(fs.readdirSync("files"));
//                     ^^^^^^^^^^^^^^ sync-io entry="request handler" label=pages/api/files.js
}
