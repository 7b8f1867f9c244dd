import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const feeds: Feature = {
  name: 'feeds',
  texts,
  menu: { to: '/umpan-survei', roles: ['ADMIN', 'EVALUATOR'] },
  pages: {
    '/umpan-survei': () => import('./FeedsPage'),
    '/umpan-survei/:code': () => import('./SourcePage'),
  },
};
