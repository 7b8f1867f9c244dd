import type { EvaluationStatus } from '../api/schemas';
import type { Tone } from '../ui/Tag';

export const STATUS_TONES: Record<EvaluationStatus, Tone> = {
  REGISTERED: 'warn',
  LOOKED: 'good',
  STALE: 'bad',
};
