import { Router } from "express";

export const statistics = Router();

statistics.get("/noise", (_request, response) => {
  response.send({ noise: estimateNoise() });
});

/** Averages many samples, on the thread that serves everybody else. */
function estimateNoise(): number {
  let sum = 0;
  for (let sample = 0; sample < 20_000_000; sample++) {
    sum += Math.sin(sample) ** 2;
  }
  return sum / 20_000_000;
}
