import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const campaigns: Feature = {
  name: 'campaigns',
  texts,
  menu: { to: '/sosialisasi', roles: ['EMPLOYEE', 'PLANNER', 'AUDITOR', 'EVALUATOR'] },
  pages: {
    '/sosialisasi': () => import('./CampaignsPage'),
    '/sosialisasi/baru': () => import('./CampaignNewPage'),
    '/sosialisasi/:id': () => import('./CampaignPage'),
  },
};
