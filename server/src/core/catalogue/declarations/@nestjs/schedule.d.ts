export function Cron(time: any, options?: any): MethodDecorator;
export function Interval(nameOrTime: any, time?: number): MethodDecorator;
export function Timeout(nameOrTime: any, time?: number): MethodDecorator;
export const CronExpression: any;
export class ScheduleModule {
  static forRoot(options?: any): any;
}
export class SchedulerRegistry {
  addCronJob(name: string, job: any): void;
  getCronJob(name: string): any;
  addInterval(name: string, id: any): void;
  addTimeout(name: string, id: any): void;
}
