import { beforeSuffix } from '../../ground/affixes';

/** feeItems.hbs, the file of the template feeItems. */
export const fileOf = (name: string): string => `${name}.hbs`;

export const nameOf = (file: string): string => beforeSuffix(file, '.hbs');
