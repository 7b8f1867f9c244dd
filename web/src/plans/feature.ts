import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const plans: Feature = {
  name: 'plans',
  texts,
  menu: { to: '/rencana', roles: ['EMPLOYEE'] },
  pages: {
    '/rencana': () => import('./PlansPage'),
    '/rencana/baru': () => import('./PlanNewPage'),
    '/rencana/:id': () => import('./PlanPage'),
  },
};
