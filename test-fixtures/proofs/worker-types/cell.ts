export interface Cell {
  readonly row: number;
  readonly sum: number;
  readonly at: Date;
}
