import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const career: Feature = {
  name: 'career',
  texts,
  menu: { to: '/karier', roles: ['EMPLOYEE'] },
  pages: {
    '/karier': () => import('./CareerPage'),
  },
};
