// d3-scale goes between two numbers by this; what the package knows of colours, dates and words no chart asks for.
export const interpolateNumber = (from: number, to: number) => (t: number) => from * (1 - t) + to * t;
export const interpolate = interpolateNumber;
export const interpolateRound = (from: number, to: number) => (t: number) =>
  Math.round(from * (1 - t) + to * t);

export function piecewise(): never {
  throw new Error('piecewise is not part of the bundle');
}
