import { hostileData } from './data';
import type { HostileCase } from './engine';
import { hostileFiles } from './files';
import { longInputs } from './longest';

/** Every input that means harm or mischief but templates (templates.ts). */
export const hostileCases: readonly HostileCase[] = [...hostileData, ...hostileFiles, ...longInputs];
