/** What signs weigh together; those that are not there weigh nothing. */
export const weighed = <Sign extends string>(
  signs: readonly (Sign | false)[],
  weights: Readonly<Record<Sign, number>>,
): number => signs.reduce((sum, sign) => sum + (sign ? weights[sign] : 0), 0);
