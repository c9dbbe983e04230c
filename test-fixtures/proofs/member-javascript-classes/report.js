export class Report {
  constructor(path) {
    this.path = path;
  }
  body() {
    return "nothing";
  }
  render() {
    return `${this.path}: ${this.body()}`;
  }
}
