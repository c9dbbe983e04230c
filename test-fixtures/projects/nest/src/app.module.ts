import { MiddlewareConsumer, Module, NestModule } from "@nestjs/common";
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from "@nestjs/core";
import { ScheduleModule } from "@nestjs/schedule";
import { AuditInterceptor } from "./audit/audit.interceptor";
import { AuditLog } from "./audit/audit-log";
import { CrashReportFilter } from "./audit/crash-report.filter";
import { RequestLogMiddleware } from "./audit/request-log.middleware";
import { ApiKeyGuard } from "./auth/api-key.guard";
import { AuthController } from "./auth/auth.controller";
import { AuthService } from "./auth/auth.service";
import { PasswordHasher } from "./auth/password-hasher";
import { Pbkdf2Hasher } from "./auth/pbkdf2-hasher";
import { BillingController } from "./billing/billing.controller";
import { InvoiceRepository } from "./billing/invoice.repository";
import { MemoryCache } from "./cache/memory-cache";
import { ConfigModule } from "./config/config.module";
import { DocumentsController } from "./documents/documents.controller";
import { DocumentsService } from "./documents/documents.service";
import { PreviewController } from "./documents/preview.controller";
import { FeedsController } from "./feeds/feeds.controller";
import { FeedsService } from "./feeds/feeds.service";
import { HealthController } from "./health/health.controller";
import { CleanupJob } from "./jobs/cleanup.job";
import { MediaController } from "./media/media.controller";
import { ThumbnailService } from "./media/thumbnail.service";
import { EmailChannel } from "./notify/email-channel";
import { LogFileChannel } from "./notify/log-file-channel";
import { MemoryChannel } from "./notify/memory-channel";
import type { NotificationChannel } from "./notify/notification-channel";
import { NotificationService } from "./notify/notification.service";
import { ReportsController } from "./reports/reports.controller";
import { ReportsService } from "./reports/reports.service";
import { DiskDocumentStore } from "./storage/disk-document-store";
import { MemoryDocumentStore } from "./storage/memory-document-store";
import { CACHE, CHANNELS, DOCUMENT_STORE, PREVIEW_STORE } from "./tokens";

@Module({
  imports: [ScheduleModule.forRoot(), ConfigModule.forRoot("config/server.json")],
  controllers: [
    AuthController,
    BillingController,
    DocumentsController,
    PreviewController,
    FeedsController,
    HealthController,
    MediaController,
    ReportsController,
  ],
  providers: [
    AuditLog,
    AuthService,
    CleanupJob,
    DocumentsService,
    FeedsService,
    InvoiceRepository,
    NotificationService,
    ReportsService,
    ThumbnailService,
    EmailChannel,
    LogFileChannel,
    MemoryChannel,
    { provide: APP_GUARD, useClass: ApiKeyGuard },
    { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
    { provide: APP_FILTER, useClass: CrashReportFilter },
    { provide: PasswordHasher, useClass: Pbkdf2Hasher },
    { provide: DOCUMENT_STORE, useClass: DiskDocumentStore },
    { provide: PREVIEW_STORE, useClass: MemoryDocumentStore },
    { provide: CACHE, useClass: MemoryCache },
    {
      provide: CHANNELS,
      useFactory: (email: EmailChannel, file: LogFileChannel, memory: MemoryChannel): NotificationChannel[] => [
        email,
        file,
        memory,
      ],
      inject: [EmailChannel, LogFileChannel, MemoryChannel],
    },
  ],
})
export class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RequestLogMiddleware).forRoutes("*");
  }
}
