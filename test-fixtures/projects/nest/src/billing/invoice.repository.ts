import { Injectable } from "@nestjs/common";
import { FileRepository } from "./file-repository";

export interface Invoice {
  readonly id: string;
  readonly total: number;
  readonly paid: boolean;
}

@Injectable()
export class InvoiceRepository extends FileRepository<Invoice> {
  protected readonly folder = "data/invoices";

  isOpen(invoice: Invoice): boolean {
    return !invoice.paid;
  }
}
