import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const evaluations: Feature = {
  name: 'evaluations',
  texts,
  menu: { to: '/evaluasi', roles: ['EVALUATOR', 'PLANNER', 'AUDITOR', 'UNIT_HEAD', 'VIEWER'] },
  pages: {
    '/evaluasi': () => import('./EvaluationsPage'),
    '/evaluasi/rekomendasi/:id': () => import('./RecommendationPage'),
    '/evaluasi/:id': () => import('./EvaluationPage'),
  },
};
