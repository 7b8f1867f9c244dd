import type { RevisionStatus } from '../api/schemas';
import type { Tone } from '../ui/Tag';

export const TONES: Record<RevisionStatus, Tone> = {
  OPEN: 'warn',
  POSTPONED: 'quiet',
  ACCEPTED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'quiet',
};
