import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const waves: Feature = {
  name: 'waves',
  texts,
  menu: { to: '/gelombang', roles: ['PLANNER', 'AUDITOR', 'EVALUATOR', 'UNIT_HEAD', 'VIEWER'] },
  pages: {
    '/gelombang': () => import('./WavesPage'),
    '/siklus/:id': () => import('./CyclePage'),
  },
};
