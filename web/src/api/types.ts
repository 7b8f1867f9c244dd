/** What the services answer, as far as the pages read it. Absent means not known, never null. */

export type Rating = 'BELOW' | 'MEETS' | 'ABOVE';
export type Predicate = 'EXCELLENT' | 'GOOD' | 'NEEDS_IMPROVEMENT' | 'POOR' | 'VERY_POOR';
export type AppraisalStatus = 'OPEN' | 'SELF_APPRAISED' | 'RATED' | 'FINAL';
export type PlanStatus = 'DRAFT' | 'SUBMITTED' | 'AGREED';
export type PartStatus = 'REPORTED' | 'NOT_REPORTED' | 'NOT_APPLICABLE' | 'NOT_DUE';
export type FeedbackStatus = 'DRAFTED' | 'COMPLETED' | 'ACKNOWLEDGED';
export type Grade = 'A' | 'B' | 'C' | 'D';

export interface Page<T> {
  items: T[];
  next?: string;
}

export interface Violation {
  pointer?: string;
  line?: number;
  code: string;
  message: string;
}

export interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  status?: number;
  errors?: Violation[];
  traceId?: string;
}

export interface VersionRef {
  id: string;
  version: number;
}

export interface SchemeRef {
  code: string;
  version: number;
}

export interface Employee {
  id?: string;
  employeeId?: string;
  account: string;
  name: string;
  unitId: string;
  postTitle?: string;
  postType?: string;
  employmentStatus?: string;
}

export interface Appraisee {
  id: string;
  name: string;
  unitId: string;
}

export interface Me {
  employee?: Employee;
  appraises?: Appraisee[];
}

export interface Unit {
  id: string;
  code: string;
  name: string;
  kind: string;
  parentId?: string;
}

export interface Target {
  low?: number;
  high?: number;
  value?: number;
}

export type Direction = 'HIGHER' | 'LOWER' | 'ZERO';
export type Frequency = 'MONTHLY' | 'QUARTERLY' | 'ANNUAL';

export interface PlannedResult {
  kind: 'MAIN' | 'ADDITIONAL';
  title: string;
  indicators: { indicatorId: string; indicatorVersion: number; target?: Target }[];
}

export interface Plan {
  id: string;
  version: number;
  employeeId: string;
  employeeAccount?: string;
  appraiserAccount?: string;
  unitId?: string;
  cycleId: string;
  instrument?: VersionRef;
  results?: PlannedResult[];
  status: PlanStatus;
  returnReason?: string;
}

export interface Evidence {
  title: string;
  url: string;
}

export interface Realisation {
  indicatorId: string;
  period: string;
  value: number;
  evidence: Evidence[];
  note?: string;
  reportedAt?: string;
}

export interface BoundIndicator {
  indicatorId: string;
  indicatorVersion: number;
  title: string;
  unit: string;
  weight: number;
  direction?: Direction;
  target?: Target;
  period?: Frequency;
}

export interface BoundResult {
  kind: 'MAIN' | 'ADDITIONAL';
  title: string;
  indicators: BoundIndicator[];
}

/** What one indicator came to; its weight among those that count, as a share of one. */
export interface OutcomeLine {
  indicatorId: string;
  status: PartStatus;
  achievement?: number;
  weight?: number;
}

export interface Outcome {
  lines: OutcomeLine[];
  workResultScore?: number;
  behaviourScore?: number;
  provisional?: boolean;
  number?: NumberOutcome;
}

/** The number beside the legal result, or why there is none. */
export interface NumberOutcome {
  scheme: SchemeRef;
  value?: number;
  predicate?: Predicate;
  innovationProven: boolean;
  workResultScore?: number;
  behaviourScore?: number;
  opinionScore?: number;
  absence?: string;
}

export interface Innovation {
  what: string;
  benefit: string;
  evidence: Evidence[];
  verification?: { proven: boolean; reason: string };
}

/** What the scheme suggests before the appraiser decides. */
export interface Suggestion {
  workResultScore?: number;
  behaviourScore?: number;
  workResult?: Rating;
  behaviour?: Rating;
  provisional: boolean;
  aboveMeasurable: boolean;
  missing: string[];
}

export interface Appraisal {
  id: string;
  version: number;
  employeeId: string;
  appraiserId: string;
  unitId: string;
  cycleId: string;
  planId: string;
  period?: string;
  status: AppraisalStatus;
  scheme?: SchemeRef;
  instrument?: VersionRef;
  employeeAccount?: string;
  appraiserAccount?: string;
  results: BoundResult[];
  realisations: Realisation[];
  notApplicable?: { indicatorId: string; reason: string }[];
  selfAppraisal?: { summary: string };
  /** Ratings of each statement by the value it belongs to. */
  behaviour?: Record<string, Rating[]>;
  startsOn?: string;
  endsOn?: string;
  rating?: { workResult: Rating; behaviour: Rating; reason?: string };
  outcome?: Outcome;
  numberScheme?: SchemeRef;
  innovation?: Innovation;
  predicate?: Predicate;
  finalAt?: string;
}

export interface ExplanationStep {
  number: number;
  name: string;
  inputs: Record<string, unknown>;
  rule: string;
  source: string;
  result: string;
}

export interface Explanation {
  appraisalId: string;
  scheme: SchemeRef;
  instrument?: VersionRef;
  steps: ExplanationStep[];
  predicate?: Predicate;
  legalResult?: boolean;
  provisional?: boolean;
  deviationReason?: string;
  hash?: string;
  number?: { name: string; note: string; figures: NumberOutcome; steps: ExplanationStep[] };
}

export interface FeedbackItem {
  kind: 'STRENGTH' | 'IMPROVEMENT';
  indicatorId?: string;
  title?: string;
  behaviour?: string;
  example?: string;
  suggestion?: string;
}

export interface Feedback {
  id: string;
  version: number;
  appraisalId?: string;
  status: FeedbackStatus;
  items: FeedbackItem[];
  answer?: string;
  acknowledgedAt?: string;
  completedAt?: string;
  employeeId?: string;
  employeeAccount?: string;
  appraiserAccount?: string;
}

export interface Interval {
  low: number;
  high: number;
}

export interface SatisfactionRow {
  unitId: string;
  unitCode: string;
  unitName: string;
  period: string;
  index?: number;
  grade?: Grade;
  respondents: number;
  interval?: Interval;
}

/** Counts by status; a status that nothing is in is left out. */
export interface ProgressRow {
  unitId: string;
  unitCode?: string;
  unitName?: string;
  cycleId: string;
  plans: Partial<Record<PlanStatus, number>>;
  appraisals: Partial<Record<AppraisalStatus, number>>;
}

/** A figure that is no more. */
export interface Gone {
  key: string;
  gone: true;
}

export interface LiveSnapshot {
  satisfaction: SatisfactionRow[];
  progress: ProgressRow[];
}
