import type { Tone } from '../ui/Tag';
import type { EvaluationStatus } from './api';

export const STATUS_TONES: Record<EvaluationStatus, Tone> = {
  REGISTERED: 'warn',
  LOOKED: 'good',
  STALE: 'bad',
};
