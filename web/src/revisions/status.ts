import type { Tone } from '../ui/Tag';
import type { RevisionStatus } from './api';

export const TONES: Record<RevisionStatus, Tone> = {
  OPEN: 'warn',
  POSTPONED: 'quiet',
  ACCEPTED: 'good',
  REJECTED: 'bad',
};
