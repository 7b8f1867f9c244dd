import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { words } from '../i18n/words';
import { features } from './features';
import { texts } from './texts';

function flat(texts: object, at = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${at}${key}`, value] as [string, string]]
        : [...flat(value as object, `${at}${key}.`)],
    ),
  );
}

const said = (language: 'id' | 'en') =>
  flat(Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, one[language]])));
const indonesian = said('id');
const english = said('en');
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

it('both languages say the same things', () => {
  expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
});

it('no text is empty', () => {
  for (const text of [...indonesian.values(), ...english.values()]) {
    expect(text.trim()).not.toBe('');
  }
});

it('a sentence has the same placeholders in both languages', () => {
  for (const [key, text] of indonesian) {
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  }
});

it('every text that a page asks for by name exists', () => {
  const missing = sources('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.]+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((key) => !indonesian.has(key) && !indonesian.has(`${key}_other`)),
  );
  expect(missing).toEqual([]);
});

it('every group of texts that a page picks one from exists', () => {
  const missing = sources('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*`([\w.]+\.)\$\{/g)]
      .map((match) => match[1] ?? '')
      .filter((group) => ![...indonesian.keys()].some((key) => key.startsWith(group))),
  );
  expect(missing).toEqual([]);
});

it.each([
  ['appraisal', 'AppraisalStatus', 'status'],
  ['appraisal', 'CycleStatus', 'waves.status'],
  ['appraisal', 'EffectKind', 'evaluations.resultOf'],
  ['appraisal', 'Frequency', 'indicators.periods'],
  ['appraisal', 'Frequency', 'plans.perPeriod'],
  ['appraisal', 'MethodDecisionDecision', 'revisions.decisions'],
  ['appraisal', 'MethodItemStatus', 'revisions.status'],
  ['appraisal', 'NumberScoreAbsence', 'appraisal.absence'],
  ['appraisal', 'PartStatus', 'part'],
  ['appraisal', 'PlannedResultKind', 'plans.kinds'],
  ['appraisal', 'PlanStatus', 'plans.status'],
  ['appraisal', 'PostType', 'instruments.postTypes'],
  ['appraisal', 'Predicate', 'predicate'],
  ['appraisal', 'Rating', 'rating'],
  ['appraisal', 'RecommendationEvidenceKind', 'evaluations.evidences'],
  ['appraisal', 'RecommendationKind', 'evaluations.targets'],
  ['appraisal', 'RecommendationSuggestedAction', 'evaluations.actions'],
  ['appraisal', 'StepInput', 'term'],
  ['appraisal', 'WaveKind', 'waves.kinds'],
  ['appraisal', 'WaveStatus', 'waves.status'],
  ['evaluation', 'Action', 'evaluations.actions'],
  ['evaluation', 'Element', 'feeds.element'],
  ['evaluation', 'EvaluationStatus', 'evaluations.status'],
  ['evaluation', 'FateDecision', 'evaluations.fate'],
  ['evaluation', 'FateKind', 'evaluations.resultOf'],
  ['evaluation', 'FateStatus', 'evaluations.resultStatus'],
  ['evaluation', 'PreTrendStatus', 'evaluations.preTrendStatus'],
  ['evaluation', 'QualityStatisticsCode', 'evaluations.reasons'],
  ['evaluation', 'RecommendationEvidenceKind', 'evaluations.evidences'],
  ['evaluation', 'SurveyRejectionStatus', 'feeds.status'],
  ['evaluation', 'TargetKind', 'evaluations.targets'],
  ['evaluation', 'Verdict', 'evaluations.verdict'],
  ['evaluation', 'WaveEventRole', 'evaluations.roles'],
  ['feedback', 'Decision', 'proposals.decisions'],
  ['feedback', 'FeedbackStatus', 'feedbackStatus'],
  ['feedback', 'ProposalStatus', 'proposals.status'],
  ['feedback', 'Subject', 'proposals.subjects'],
  ['indicator', 'Acceptance', 'campaigns.answers'],
  ['indicator', 'AcknowledgementStatus', 'campaigns.mine'],
  ['indicator', 'Aggregation', 'indicators.aggregations'],
  ['indicator', 'CampaignStatus', 'campaigns.status'],
  ['indicator', 'CauseKind', 'cause'],
  ['indicator', 'Direction', 'indicators.directions'],
  ['indicator', 'EmploymentStatus', 'career.statuses'],
  ['indicator', 'Level', 'career.levels'],
  ['indicator', 'Measure', 'code'],
  ['indicator', 'NeedStatus', 'needs.status'],
  ['indicator', 'RevisionAction', 'revisions.actions'],
  ['indicator', 'RevisionStatus', 'revisions.status'],
  ['indicator', 'RoundStatus', 'needs.roundStatus'],
  ['indicator', 'VersionStatus', 'indicators.status'],
])('every code that the %s service has for a %s is worded under %s', (service, name, group) => {
  const file = `../${service}-service/src/main/openapi/openapi.json`;
  const { components } = JSON.parse(readFileSync(file, 'utf8')) as {
    components: { schemas: Record<string, { enum: string[] }> };
  };
  const codes = components.schemas[name]?.enum ?? ['no such enum'];
  expect(codes.filter((code) => !indonesian.has(`${group}.${code}`))).toEqual([]);
});

it('the texts of a feature take no name that is taken', () => {
  const names = features.map((feature) => feature.name);
  expect(names).toHaveLength(new Set(names).size);
  expect(names.filter((name) => name in words)).toEqual([]);
});

it('every entry of the menu is worded and leads to a page of its feature', () => {
  for (const { name, menu, pages } of features) {
    if (!menu) continue;
    expect(indonesian.has(`${name}.menu`), name).toBe(true);
    expect(Object.keys(pages)).toContain(menu.to);
  }
});

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !name.includes('.test.') ? [path] : [];
  });
}
