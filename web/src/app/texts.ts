import type { Texts } from '../i18n/texts';
import { words } from '../i18n/words';
import { features } from './features';

/** Everything the application says: the words that all share, and those of each feature. */
export const texts: Readonly<Record<string, Texts>> = {
  ...words,
  ...Object.fromEntries(features.map(({ name, texts }) => [name, texts])),
};
