/** What other features use of this one. */
export { PredicateBadge } from './PredicateBadge';
