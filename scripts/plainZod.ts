// zod compiles a function for each schema that it uses. A page under a strict policy reports that it tries to, and a
// command that ends soon pays for what it hardly uses: set before the first schema is made, this prevents it.
import { config } from 'zod';

config({ jitless: true });

export * from 'zod';
