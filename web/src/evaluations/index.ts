/** What other features use of this one. */
export { Grounds } from './Grounds';
export { useEvaluations } from './api';
