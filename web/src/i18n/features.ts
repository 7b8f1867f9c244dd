import { appraisal } from '../appraisal/texts';
import { cause, common, nav } from '../app/texts';
import { campaigns } from '../campaigns/texts';
import { career } from '../career/texts';
import { evaluations } from '../evaluations/texts';
import { feeds } from '../feeds/texts';
import { indicators } from '../indicators/texts';
import { instruments } from '../instruments/texts';
import { needs } from '../needs/texts';
import { plans } from '../plans/texts';
import { proposals } from '../proposals/texts';
import { revisions } from '../revisions/texts';
import { waves } from '../waves/texts';

/** The texts that stand beside the pages using them, by language. */
const features = {
  evaluations,
  common,
  nav,
  cause,
  needs,
  campaigns,
  waves,
  plans,
  appraisal,
  revisions,
  proposals,
  indicators,
  instruments,
  career,
  feeds,
};

type Features = typeof features;
type In<L extends 'id' | 'en'> = { [K in keyof Features]: Features[K][L] };

const pick = <L extends 'id' | 'en'>(language: L): In<L> =>
  Object.fromEntries(
    Object.entries(features).map(([name, texts]) => [name, texts[language]]),
  ) as In<L>;

export const featureTexts = { id: pick('id'), en: pick('en') };
