import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const proposals: Feature = {
  name: 'proposals',
  texts,
  menu: { to: '/usulan' },
  pages: {
    '/usulan': () => import('./ProposalsPage'),
    '/usulan/:id': () => import('./ProposalPage'),
  },
};
