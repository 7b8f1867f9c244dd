import { useAll, useGet } from '../api/useGet';
import type { SchemeRef } from '../api/types';

export type EvaluationStatus = 'REGISTERED' | 'LOOKED' | 'STALE';
export type SuggestedAction =
  | 'RETIRE'
  | 'RESCALE_TARGET'
  | 'REWORD'
  | 'SPLIT'
  | 'KEEP'
  | 'CHANGE_METHOD'
  | 'EXTEND_WAVE'
  | 'HOLD_WAVE';

export interface Target {
  kind: 'INDICATOR' | 'METHOD' | 'WAVE';
  indicatorId?: string;
  version?: number;
  waveId?: string;
  scheme?: SchemeRef;
}

export interface Reason {
  code: string;
  value?: number;
  threshold?: number;
  message?: string;
}

export interface Fate {
  decision: 'ACCEPTED' | 'REJECTED' | 'POSTPONED';
  reason: string;
  decidedAt: string;
  postponedUntil?: string;
  result?: {
    kind?: 'WAVE' | 'CYCLE';
    id?: string;
    indicatorId?: string;
    version?: number;
    status?: string;
  };
}

export interface Recommendation {
  id: string;
  target: Target;
  suggestedAction: SuggestedAction;
  reasons?: Reason[];
  evidence?: { kind: string; evaluationId?: string; verdict?: string; n?: number; note?: string };
  raisedAt?: string;
  fate?: Fate;
}

export interface UnitFigure {
  unitId: string;
  unitCode: string;
  unitName: string;
  role: 'PILOT' | 'CONTROL';
  pre?: number;
  post?: number;
  change?: number;
  respondents: number;
  excluded?: string;
  excludedBecause?: string;
}

export interface Difference {
  effect?: number;
  low?: number;
  high?: number;
  p?: number;
}

interface Relabelling {
  p?: number;
  smallest?: number;
  enumerated: boolean;
  draws: number;
}

type Verdict = 'EFFECTIVE_INDICATED' | 'DECLINE_INDICATED' | 'INCONCLUSIVE' | 'NOT_ENOUGH_DATA';

export interface Result extends Difference {
  verdict: Verdict;
  reason?: string;
  /** The verdict in one plain sentence, worded by the service. */
  sentence: string;
  notes: string[];
  standardError?: number;
  df?: number;
  t?: number;
  pilots: number;
  controls: number;
  permutation?: Relabelling;
  preTrend?: { status: string; quarters: number; slopes?: Difference; placebo?: Difference };
  ceiling?: { checked: boolean; baselineGap?: number; scale?: string; closed?: Difference };
  units: UnitFigure[];
  snapshotHash: string;
  lookedAt: string;
}

export interface Evaluation {
  id: string;
  version: number;
  waveId: string;
  waveName: string;
  waveKind: 'PILOT' | 'ROLLOUT';
  status: EvaluationStatus;
  preQuarters: string[];
  postQuarters: string[];
  lookOn: string;
  pilotUnits: string[];
  controlUnits: string[];
  smallestEffect: number;
  alpha: number;
  minimumRespondents: number;
  minimumUnits?: number;
  seed: number;
  draws: number;
  parameters?: string;
  note?: string;
  registeredAt: string;
  registeredAfterWindow: boolean;
  registrationNote?: string;
  result?: Result;
  /** Units whose figures are no longer those the result was computed from. */
  stale?: { since: string; units: string[] };
  recommendations?: Recommendation[];
}

export interface Monitoring {
  label: string;
  figures: Result;
}

export const useEvaluations = (enabled = true) =>
  useAll<Evaluation>('/api/evaluation/evaluations', { enabled });
export const useEvaluation = (id: string) =>
  useGet<Evaluation>(`/api/evaluation/evaluations/${id}`);
export const useMonitoring = (id: string, enabled: boolean) =>
  useGet<Monitoring>(`/api/evaluation/evaluations/${id}/monitoring`, { enabled });
export const useRecommendations = (enabled = true) =>
  useAll<Recommendation>('/api/evaluation/recommendations', { enabled });
export const useRecommendation = (id: string, enabled = true) =>
  useGet<Recommendation>(`/api/evaluation/recommendations/${id}`, { enabled });
