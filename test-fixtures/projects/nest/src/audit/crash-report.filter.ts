import * as fs from "fs";
import { ArgumentsHost, Catch, ExceptionFilter } from "@nestjs/common";

@Catch()
export class CrashReportFilter implements ExceptionFilter {
  catch(error: Error, host: ArgumentsHost): void {
    fs.writeFileSync(`crashes/${Date.now()}.txt`, error.stack ?? error.message);
    host.switchToHttp().getResponse().status(500).json({ message: "internal error" });
  }
}
