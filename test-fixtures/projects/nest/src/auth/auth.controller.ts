import { Body, Controller, Post, UnauthorizedException } from "@nestjs/common";
import { AuthService } from "./auth.service";

@Controller("auth")
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Post("login")
  async login(@Body() body: { name: string; password: string }): Promise<{ token: string }> {
    const token = await this.auth.login(body.name, body.password);
    if (token === undefined) throw new UnauthorizedException();
    return { token };
  }
}
