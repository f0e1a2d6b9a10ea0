export const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

export const median = (values) => quantile(values, 0.5);

/** The 10th percentile: what a run costs where nothing else gets in its way. */
export const low = (values) => quantile(values, 0.1);

export const ms = (value) => (value === undefined ? '' : `${value.toFixed(value < 10 ? 1 : 0)} ms`);
export const mb = (value) => (value === undefined ? '' : `${value.toFixed(0)} MB`);
export const kb = (bytes) => (bytes === undefined ? '' : `${(bytes / 1000).toFixed(0)} kB`);
export const ratio = (value) => (Number.isFinite(value) ? value.toFixed(2) : '');
