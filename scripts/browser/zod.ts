// zod tries out whether the page may compile when the first schema is made, which a strict policy reports: told before
// that, it does not.
import { config } from 'zod';

config({ jitless: true });

export * from 'zod';
