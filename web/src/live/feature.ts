import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const live: Feature = {
  name: 'live',
  texts,
  menu: { to: '/langsung' },
  pages: {
    '/langsung': () => import('./LivePage'),
  },
};
