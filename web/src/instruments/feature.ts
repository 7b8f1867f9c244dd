import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const instruments: Feature = {
  name: 'instruments',
  texts,
  menu: { to: '/instrumen', roles: ['PLANNER', 'AUDITOR', 'EVALUATOR'] },
  pages: {
    '/instrumen': () => import('./InstrumentsPage'),
    '/instrumen/:id': () => import('./InstrumentPage'),
  },
};
