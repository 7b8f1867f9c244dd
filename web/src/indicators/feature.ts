import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const indicators: Feature = {
  name: 'indicators',
  texts,
  menu: { to: '/indikator' },
  pages: {
    '/indikator': () => import('./IndicatorsPage'),
    '/indikator/baru': () => import('./IndicatorNewPage'),
    '/indikator/:id': () => import('./IndicatorPage'),
  },
};
