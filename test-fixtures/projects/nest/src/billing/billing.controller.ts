import { Controller, Get, Param, Patch } from "@nestjs/common";
import { InvoiceRepository } from "./invoice.repository";

@Controller("invoices")
export class BillingController {
  constructor(private readonly invoices: InvoiceRepository) {}

  @Get("open")
  open(): boolean[] {
    return ["2026-1", "2026-2"].map((id) => this.invoices.isOpen(this.invoices.find(id)));
  }

  @Patch(":id/paid")
  pay(@Param("id") id: string): void {
    const invoice = this.invoices.find(id);
    this.invoices.save({ ...invoice, paid: true });
  }
}
