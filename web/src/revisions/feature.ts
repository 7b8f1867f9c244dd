import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const revisions: Feature = {
  name: 'revisions',
  texts,
  menu: { to: '/revisi', roles: ['PLANNER', 'AUDITOR', 'EVALUATOR'] },
  pages: {
    '/revisi': () => import('./RevisionsPage'),
    '/revisi/metode/:id': () => import('./MethodPage'),
    '/revisi/:id': () => import('./RevisionPage'),
  },
};
