import { appraisal } from '../appraisal/feature';
import { campaigns } from '../campaigns/feature';
import { career } from '../career/feature';
import { evaluations } from '../evaluations/feature';
import { feeds } from '../feeds/feature';
import { home } from '../home/feature';
import { indicators } from '../indicators/feature';
import { instruments } from '../instruments/feature';
import { live } from '../live/feature';
import { needs } from '../needs/feature';
import { plans } from '../plans/feature';
import { proposals } from '../proposals/feature';
import { results } from '../results/feature';
import { revisions } from '../revisions/feature';
import { team } from '../team/feature';
import { waves } from '../waves/feature';
import type { Feature } from '../ui/feature';

/** What the application consists of, in the order of the menu. */
export const features: readonly Feature[] = [
  home,
  live,
  plans,
  results,
  team,
  needs,
  indicators,
  instruments,
  waves,
  campaigns,
  evaluations,
  revisions,
  proposals,
  career,
  feeds,
  appraisal,
];
