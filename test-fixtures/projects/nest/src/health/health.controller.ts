import { Controller, Get } from "@nestjs/common";

@Controller("health")
export class HealthController {
  private readonly startedAt = Date.now();

  @Get()
  health(): { up: number } {
    return { up: Date.now() - this.startedAt };
  }
}
