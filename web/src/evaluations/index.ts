/** What other features use of this one. */
export { Grounds } from './Grounds';
export {
  useEvaluations,
  type Evaluation,
  type Reason,
  type Recommendation,
  type SuggestedAction,
  type Target,
} from './api';
