import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const results: Feature = {
  name: 'results',
  texts,
  menu: { to: '/hasil', roles: ['EMPLOYEE'] },
  pages: {
    '/hasil': () => import('./ResultsPage'),
    '/hasil/:id': () => import('./ResultPage'),
  },
};
