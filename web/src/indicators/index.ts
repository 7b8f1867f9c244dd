/** What other features use of this one. */
export { useIndicatorVersion, useIndicators, type Indicator, type VersionStatus } from './api';
export { STATUS_TONES } from './status';
export { targetText } from './targetText';
