import type { Tone } from '../ui/Tag';
import type { VersionStatus } from './api';

export const STATUS_TONES: Record<VersionStatus, Tone> = {
  DRAFT: 'warn',
  PUBLISHED: 'good',
  RETIRED: 'quiet',
};
