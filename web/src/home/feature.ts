import type { Feature } from '../ui/feature';
import { texts } from './texts';

export const home: Feature = {
  name: 'home',
  texts,
  menu: { to: '/' },
  pages: {
    '/': () => import('./HomePage'),
  },
};
