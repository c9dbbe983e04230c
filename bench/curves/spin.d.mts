export function spin(steps: number): number;
export function stepsOfMillisecond(): number;
