import type { Feature } from '../ui/feature';
import { texts } from './texts';

/** Shown inside the pages of results, not as pages of its own. */
export const appraisal: Feature = { name: 'appraisal', texts, pages: {} };
