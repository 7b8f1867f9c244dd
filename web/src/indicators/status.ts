import type { VersionStatus } from '../api/schemas';
import type { Tone } from '../ui/Tag';

export const STATUS_TONES: Record<VersionStatus, Tone> = {
  DRAFT: 'warn',
  PUBLISHED: 'good',
  RETIRED: 'quiet',
};
