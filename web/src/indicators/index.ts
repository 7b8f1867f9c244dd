/** What other features use of this one. */
export { useIndicatorVersion, useIndicators } from './api';
export { STATUS_TONES } from './status';
export { targetText } from './targetText';
