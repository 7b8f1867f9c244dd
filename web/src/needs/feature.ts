import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const needs: Feature = {
  name: 'needs',
  texts,
  menu: { to: '/kebutuhan' },
  pages: {
    '/kebutuhan': () => import('./NeedsPage'),
    '/kebutuhan/:id': () => import('./RoundPage'),
    '/kebutuhan/butir/:id': () => import('./NeedPage'),
  },
};
