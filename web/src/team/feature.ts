import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const team: Feature = {
  name: 'team',
  texts,
  menu: { to: '/tim', roles: ['APPRAISER', 'SUPERIOR'] },
  pages: {
    '/tim': () => import('./TeamPage'),
    '/tim/:id/umpan-balik': () => import('./FeedbackPage'),
  },
};
