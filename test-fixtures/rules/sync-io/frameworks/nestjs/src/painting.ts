export class Painting {
  name!: string;
}
