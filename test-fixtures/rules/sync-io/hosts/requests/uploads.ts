import busboy from "busboy";
import multer from "multer";
import { appendFileSync, createWriteStream, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import passport from "passport";
import { Strategy } from "passport-local";

passport.use(
  new Strategy((name, password, done) => {
    done(null, readFileSync("accounts.txt", "utf8").includes(`${name}:${password}`) && { name });
//             ^^^^^^^^^^^^ sync-io entry="sign-in handler"
  }),
);
passport.deserializeUser((name: string, done) => {
  done(null, { name, groups: readFileSync(`groups/${name}`, "utf8") });
//                           ^^^^^^^^^^^^ sync-io entry="sign-in handler"
});

export const upload = multer({
  storage: multer.diskStorage({
    destination(_request, _file, done) {
      if (!existsSync("uploads")) mkdirSync("uploads");
//         ^^^^^^^^^^ sync-io entry="upload handler"
//                                ^^^^^^^^^ sync-io entry="upload handler"
      done(null, "uploads");
    },
  }),
  fileFilter: (_request, file, done) => done(null, readFileSync("types.txt", "utf8").includes(file.mimetype)),
//                                                 ^^^^^^^^^^^^ sync-io entry="upload handler"
});

createServer((request, response) => {
  const form = busboy({ headers: request.headers });
  form.on("file", (name, stream) => {
    appendFileSync("uploads.log", name);
//  ^^^^^^^^^^^^^^ sync-io entry="upload handler" label=file
    stream.pipe(createWriteStream(name));
  });
  request.pipe(form).on("close", () => response.end());
}).listen(8080);
