import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from "@nestjs/common";
import type { Observable } from "rxjs";
import { tap } from "rxjs/operators";
import { AuditLog } from "./audit-log";

@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(private readonly audit: AuditLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, url } = context.switchToHttp().getRequest();
    this.audit.remember(`${method} ${url}`);
    this.audit.write(`begin ${method} ${url}`);
    return next.handle().pipe(tap(() => this.audit.write(`end ${method} ${url}`)));
  }
}
